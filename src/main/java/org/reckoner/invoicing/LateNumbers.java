package org.reckoner.invoicing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.reckoner.invoice.SetUpCharged;
import org.reckoner.rating.draft.PhoneNumber;

/**
 * The numbers that were entered after the invoice of their order day was issued, so that nobody has paid for their set-up
 * (rating.md 5.7): the next invoice charges them. A day whose invoice a person took back is that person's. Pure.
 *
 * @param issuedOn the days whose one-time orders were invoiced
 * @param effectiveOn what was ordered before it was charged on it
 */
record LateNumbers(Set<LocalDate> issuedOn, LocalDate effectiveOn) {

    /** Of all numbers of a contract those that no line has charged. */
    List<PhoneNumber> of(Collection<PhoneNumber> numbers, Collection<SetUpCharged> charged) {
        var open = new TreeMap<String, List<PhoneNumber>>();
        numbers.stream().filter(this::isInvoiced).sorted().forEach(number -> {
            if (charged.stream()
                    .noneMatch(line -> isOf(line, number) && line.numbers().contains(number.number()))) {
                open.computeIfAbsent(number.feeCode() + " " + number.orderedOn(), key -> new ArrayList<>())
                        .add(number);
            }
        });
        var late = new ArrayList<PhoneNumber>();
        for (var some : open.values()) {
            var unnamed = charged.stream()
                    .filter(line -> isOf(line, some.get(0)))
                    .mapToInt(line -> line.count() - line.numbers().size())
                    .sum();
            late.addAll(some.subList(Math.min(unnamed, some.size()), some.size()));
        }
        return late;
    }

    private boolean isInvoiced(PhoneNumber number) {
        return issuedOn.contains(number.orderedOn().isBefore(effectiveOn) ? effectiveOn : number.orderedOn());
    }

    private static boolean isOf(SetUpCharged line, PhoneNumber number) {
        return line.kind().equals(number.feeCode()) && line.orderedOn().equals(number.orderedOn());
    }
}
