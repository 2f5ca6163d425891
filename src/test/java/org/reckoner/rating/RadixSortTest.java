package org.reckoner.rating;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RadixSortTest {

    @ParameterizedTest
    @CsvSource({
        "0, 20, 42",
        "1, 20, 42",
        "4095, 20, 42",
        "4096, 20, 42",
        "50000, 20, 42",
        "50000, 62, 1",
        "50000, 0, 63",
        "50000, 24, 22"
    })
    void numbersComeInOrderOfTheirHighBitsAndNoneIsLost(int size, int lowBits, int highBits) {
        var random = new Random(size + highBits);
        var mask = Long.MAX_VALUE >>> (63 - lowBits - highBits);
        var numbers = random.longs(size + 100).map(n -> n & mask).toArray();
        var expected = Arrays.copyOf(numbers, size);
        Arrays.sort(expected);
        var sorted = Arrays.copyOf(RadixSort.sort(numbers, size, lowBits, highBits), size);
        assertArrayEquals(highBits(expected, lowBits), highBits(sorted, lowBits));
        Arrays.sort(sorted); // equal ones may have come in any order
        assertArrayEquals(expected, sorted);
    }

    private static long[] highBits(long[] numbers, int lowBits) {
        return Arrays.stream(numbers).map(n -> n >>> lowBits).toArray();
    }
}
