package org.reckoner.contract.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.reckoner.contract.ContractStretch;

/**
 * A contract's stretches side by side, drawn to scale.
 *
 * @param todayX where today is; null where it is not in the picture
 */
public record ContractStrip(List<Part> parts, String todayX) {
    /** A hundredth of a percent is as fine as it is drawn. */
    private static final long FINE = 10_000;

    /** One of them; all but the dates are for the drawing. */
    public record Part(String kind, LocalDate from, LocalDate lastDay, String x, String width) {}

    static ContractStrip of(List<ContractStretch> stretches, LocalDate today) {
        var from = stretches.get(0).from();
        var until = stretches.get(stretches.size() - 1).until();
        var parts = stretches.stream()
                .map(stretch -> new Part(
                        stretch.kind().name(),
                        stretch.from(),
                        stretch.until().minusDays(1),
                        percent(from, stretch.from(), until),
                        percent(stretch.from(), stretch.until(), from, until)))
                .toList();
        var isIn = !today.isBefore(from) && today.isBefore(until);
        return new ContractStrip(parts, isIn ? percent(from, today, until) : null);
    }

    private static String percent(LocalDate from, LocalDate at, LocalDate until) {
        return percent(from, at, from, until);
    }

    private static String percent(LocalDate from, LocalDate to, LocalDate allFrom, LocalDate allTo) {
        var hundredths = ChronoUnit.DAYS.between(from, to) * FINE / ChronoUnit.DAYS.between(allFrom, allTo);
        return hundredths / 100 + "." + (hundredths / 10 % 10) + hundredths % 10 + "%";
    }
}
