package org.reckoner.invoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.reckoner.period.Dates;

/**
 * Arrears lines of one invoice added up.
 *
 * @param datedOn the invoice's date, the end of the period it charges
 * @param fromOn the first date of what they are for
 * @param adjusts whether they adjust an earlier period
 */
record BilledPart(LocalDate datedOn, LocalDate fromOn, boolean adjusts, BigDecimal amount) {
    boolean isOf(Dates period) {
        return adjusts ? fromOn.equals(period.from()) : datedOn.equals(period.until());
    }
}
