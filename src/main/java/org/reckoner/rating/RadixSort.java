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
        var passes = (highBits + DIGIT_BITS - 1) / DIGIT_BITS;
        var counts = counts(numbers, size, lowBits, passes);
        var from = numbers;
        var to = new long[size];
        for (int pass = 0; pass < passes; pass++) {
            if (!isOfOneDigit(counts[pass], size)) {
                distribute(from, to, size, lowBits + pass * DIGIT_BITS, counts[pass]);
                var spare = from;
                from = to;
                to = spare;
            }
        }
        return from;
    }

    /** How often each digit comes at each place; going through the numbers once for all places. */
    private static int[][] counts(long[] numbers, int size, int lowBits, int passes) {
        var counts = new int[passes][DIGITS];
        for (int i = 0; i < size; i++) {
            var left = numbers[i] >>> lowBits;
            for (int pass = 0; pass < passes; pass++) {
                counts[pass][(int) left & (DIGITS - 1)]++;
                left >>>= DIGIT_BITS;
            }
        }
        return counts;
    }

    private static boolean isOfOneDigit(int[] counts, int size) {
        for (var count : counts) {
            if (count != 0) {
                return count == size;
            }
        }
        return true;
    }

    private static void distribute(long[] from, long[] to, int size, int shift, int... counts) {
        var next = new int[DIGITS];
        for (int digit = 1; digit < DIGITS; digit++) {
            next[digit] = next[digit - 1] + counts[digit - 1];
        }
        for (int i = 0; i < size; i++) {
            to[next[digit(from[i], shift)]++] = from[i];
        }
    }

    private static int digit(long number, int shift) {
        return (int) (number >>> shift) & (DIGITS - 1);
    }
}
