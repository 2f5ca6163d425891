package org.reckoner.unit;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.reckoner.money.Money;

/**
 * A unit's budget.
 *
 * @param soFar null before the first look at a period
 */
public record UnitBudget(long unitId, int version, BudgetTerms terms, SoFar soFar) implements Serializable {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * What a period came to when it was looked at.
     *
     * @param fromOn the period's first date
     */
    public record SoFar(LocalDate fromOn, Money amount, Instant at) implements Serializable {}

    /** How many per cent of the budget an amount is, no part of one; none below zero. */
    static int percent(Money amount, Money budget) {
        return amount.amount()
                .multiply(HUNDRED)
                .divide(budget.amount(), 0, RoundingMode.DOWN)
                .max(BigDecimal.ZERO)
                .min(BigDecimal.valueOf(Integer.MAX_VALUE))
                .intValueExact();
    }

    /** How much of it is used, in per cent; null before the first look. */
    public Integer percent() {
        return soFar == null ? null : percent(soFar.amount(), terms.amount());
    }

    /** How good that is: ok, warn from the first threshold on, error where all of it is used. */
    public String state() {
        var used = soFar == null ? 0 : percent();
        if (used >= HUNDRED.intValue()) {
            return "error";
        }
        return used >= terms.thresholds().get(0) ? "warn" : "ok";
    }

    public String thresholdsText() {
        return terms.thresholds().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    public String recipientsText() {
        return String.join("\n", terms.recipients());
    }

    /** Those an amount has reached. */
    static List<Integer> reached(BudgetTerms terms, Money amount) {
        var used = percent(amount, terms.amount());
        return terms.thresholds().stream().filter(each -> each <= used).toList();
    }
}
