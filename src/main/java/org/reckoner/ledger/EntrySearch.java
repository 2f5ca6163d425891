package org.reckoner.ledger;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What the entries on receivables are narrowed to; null means any.
 *
 * @param from the first date
 * @param to the last date
 * @param least the smallest amount, whichever its sign
 * @param most the largest
 */
public record EntrySearch(LocalDate from, LocalDate to, PostingKind kind, BigDecimal least, BigDecimal most)
        implements Serializable {
    public static final EntrySearch ALL = new EntrySearch(null, null, null, null, null);
}
