package org.reckoner.statement.web;

import java.time.YearMonth;
import java.util.Optional;

/** A month as it stands in a URL, {@code 2026-02}. */
final class MonthParameter {
    private MonthParameter() {}

    static Optional<YearMonth> of(String text) {
        return text != null && text.matches("(19|20)[0-9]{2}-(0[1-9]|1[0-2])")
                ? Optional.of(YearMonth.parse(text))
                : Optional.empty();
    }
}
