package org.reckoner.evidence;

import java.time.LocalDate;
import java.time.ZoneId;
import org.reckoner.period.BillingPeriod;
import org.reckoner.period.Span;
import org.reckoner.rating.terms.Counting;

/**
 * A period whose concurrency is looked at: a contract's, or where there is none on the date, a calendar month.
 *
 * @param zone in which its dates are
 * @param counting how the contract counts; without one, as where nothing else is agreed
 * @param contract its number, or null
 * @param isOver whether it is; its figures are otherwise those so far
 */
public record ExploredPeriod(
        LocalDate firstDay,
        LocalDate lastDay,
        ZoneId zone,
        Span span,
        Counting counting,
        String contract,
        boolean isOver) {
    static ExploredPeriod of(BillingPeriod period, ZoneId zone, Counting counting, String contract, boolean isOver) {
        return new ExploredPeriod(period.firstDay(), period.lastDay(), zone, period.span(), counting, contract, isOver);
    }

    PeriodKey key() {
        return PeriodKey.of(span, counting.model());
    }
}
