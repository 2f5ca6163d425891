package org.reckoner.rating;

import java.util.Arrays;

/** Log-ins, or log-outs, of many users: numbers that are sorted when they are asked for, unless they came in order. */
final class Edges {

    private final int userBits;
    private final int timeBits;
    private long[] edges = new long[1024];
    private int size;
    private boolean ordered = true;

    Edges(int userBits, int timeBits) {
        this.userBits = userBits;
        this.timeBits = timeBits;
    }

    void append(long at, int user) {
        if (size == edges.length) {
            edges = Arrays.copyOf(edges, Math.multiplyExact(size, 2));
        }
        var edge = at << userBits | user;
        ordered = ordered && (size == 0 || edges[size - 1] >>> userBits <= at);
        edges[size++] = edge;
    }

    int size() {
        return size;
    }

    /** Forgets the first ones in order of time. */
    void drop(int count) {
        System.arraycopy(ordered(), count, edges, 0, size - count);
        size -= count;
    }

    /** {@code offset | user}, in order of time; more may stand behind the last. */
    long[] ordered() {
        if (!ordered) {
            edges = RadixSort.sort(edges, size, userBits, timeBits);
            ordered = true;
        }
        return edges;
    }
}
