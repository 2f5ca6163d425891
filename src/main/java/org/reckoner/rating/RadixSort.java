package org.reckoner.rating;

import java.util.Arrays;

/** Sorts many numbers that are not negative by their high bits, several times faster than comparing them would. */
final class RadixSort {

    private static final int DIGIT_BITS = 11; // the counters of a digit stay in the processor's nearest cache
    private static final int DIGITS = 1 << DIGIT_BITS;
    /** Fewer than this are sorted sooner by comparing. */
    private static final int WORTHWHILE = 4096;

    private RadixSort() {}

    /**
     * Sorts the first numbers of an array by what is left of them without their low bits; in what order equal ones come
     * is not said.
     *
     * @param highBits how many bits above the low ones are in use
     * @return the sorted array: the given one or, the given one being spoilt then, another of at least this size
     */
    static long[] sort(long[] numbers, int size, int lowBits, int highBits) {
        if (size < WORTHWHILE) {
            Arrays.sort(numbers, 0, size);
            return numbers;
        }
        var from = numbers;
        var to = new long[size];
        for (int shift = lowBits; shift < lowBits + highBits; shift += DIGIT_BITS) {
            distribute(from, to, size, shift);
            var spare = from;
            from = to;
            to = spare;
        }
        return from;
    }

    private static void distribute(long[] from, long[] to, int size, int shift) {
        var next = new int[DIGITS + 1];
        for (int i = 0; i < size; i++) {
            next[digit(from[i], shift) + 1]++;
        }
        for (int digit = 1; digit < DIGITS; digit++) {
            next[digit] += next[digit - 1];
        }
        for (int i = 0; i < size; i++) {
            to[next[digit(from[i], shift)]++] = from[i];
        }
    }

    private static int digit(long number, int shift) {
        return (int) (number >>> shift) & (DIGITS - 1);
    }
}
