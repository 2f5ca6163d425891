package org.reckoner.invoicing;

import java.time.LocalDate;
import org.reckoner.money.Money;

/**
 * What a period's arrears were rated to, and by which input.
 *
 * @param number the period's
 * @param endsOn the first date after it, on which it is invoiced
 * @param mark of its usage ({@link RatingInputs#marks})
 * @param digest of its input (rating.md 8)
 * @param net without taxes and adjustments of earlier periods
 */
record RatedPeriod(int number, LocalDate endsOn, String mark, String digest, Money net) {}
