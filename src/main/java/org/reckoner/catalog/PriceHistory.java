package org.reckoner.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** The prices of one product in one currency, through time. */
final class PriceHistory extends DatedHistory<PriceEntry> {
    static final PriceHistory NONE = new PriceHistory(List.of());

    PriceHistory(Collection<PriceEntry> entries) {
        super(entries);
    }

    /** Whether a price of that date says this already. */
    boolean says(LocalDate date, BigDecimal price) {
        return of(date).filter(entry -> entry.price().compareTo(price) == 0).isPresent();
    }

    /** All entries, the latest date first, each with what has become of it. */
    List<PriceLine> lines(LocalDate today) {
        return latestFirst().stream()
                .map(entry -> new PriceLine(entry, state(entry, today)))
                .toList();
    }
}
