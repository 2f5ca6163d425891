package org.reckoner.invoice;

import java.time.LocalDate;
import java.util.List;

/**
 * A line of an issued document with what of its evidence says whose it is.
 *
 * @param numbers the phone numbers it charges, a thousand at most; of other lines none
 * @param numberCount how many it charges
 * @param orderedOn when these were ordered, or null
 */
public record IssuedLine(InvoiceLineRow row, List<String> numbers, int numberCount, LocalDate orderedOn) {
    public IssuedLine {
        numbers = List.copyOf(numbers);
    }

    /** Whether all numbers are named. */
    public boolean isComplete() {
        return numbers.size() == numberCount;
    }
}
