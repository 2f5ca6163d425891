package org.reckoner.statement;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * A month's account as the books have it now, and what was sent of it.
 *
 * @param figures by currency; empty where nothing was owed and nothing happened
 * @param isOver whether the month has ended
 * @param sent the newest statement that was sent
 */
public record AccountMonth(YearMonth month, List<MonthFigures> figures, boolean isOver, Optional<SentStatement> sent) {
    public AccountMonth {
        figures = List.copyOf(figures);
    }

    /** Whether something was booked for the month after its statement was sent. */
    public boolean isOtherThanSent() {
        return sent.isPresent() && !sent.get().digest().equals(StatementDigest.of(figures));
    }
}
