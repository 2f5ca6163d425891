package org.reckoner.statement;

import java.io.Serializable;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/**
 * A statement as it was sent.
 *
 * @param revision 1 for the first of its month; a later one puts it right
 * @param digest of month and figures
 * @param sentTo the e-mail addresses, with commas between them
 * @param figures by currency
 */
public record SentStatement(
        long id,
        YearMonth month,
        int revision,
        String digest,
        String sentTo,
        Instant madeAt,
        List<MonthFigures> figures)
        implements Serializable {
    public SentStatement {
        figures = List.copyOf(figures);
    }
}
