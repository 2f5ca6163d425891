package org.reckoner.invoice;

import java.time.LocalDate;
import java.util.Set;

/**
 * Numbers whose set-up fee was charged by one line.
 *
 * @param orderedOn when they were ordered
 * @param kind of the numbers
 * @param count how many they were
 * @param numbers the first of them: all, but for very long lines
 */
public record SetUpCharged(LocalDate orderedOn, String kind, int count, Set<String> numbers) {
    public SetUpCharged {
        numbers = Set.copyOf(numbers);
    }
}
