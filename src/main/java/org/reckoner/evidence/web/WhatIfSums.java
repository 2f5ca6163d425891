package org.reckoner.evidence.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.reckoner.evidence.ComparedPeriod;
import org.reckoner.rating.LicenceModel;

/**
 * Compared periods added up.
 *
 * @param agreed as agreed; null where a period cannot be rated
 * @param variant by the other terms; null likewise
 * @param models by licence model, the cheapest first; those without a price for everything are left out
 */
public record WhatIfSums(BigDecimal agreed, BigDecimal variant, List<Model> models) {
    /** @param cheapest whether none costs less */
    public record Model(LicenceModel model, BigDecimal amount, boolean cheapest) {}

    static WhatIfSums of(List<ComparedPeriod> periods) {
        var models = new TreeMap<LicenceModel, BigDecimal>();
        for (var model : LicenceModel.values()) {
            var amounts =
                    periods.stream().map(period -> period.models().get(model)).toList();
            if (!amounts.isEmpty() && amounts.stream().allMatch(amount -> amount != null)) {
                models.put(model, amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
            }
        }
        var least = models.values().stream().min(BigDecimal::compareTo).orElse(null);
        var sorted = new ArrayList<Model>();
        models.forEach((model, amount) -> sorted.add(new Model(model, amount, amount.compareTo(least) == 0)));
        sorted.sort((one, other) -> one.amount().compareTo(other.amount()));
        return new WhatIfSums(
                sum(periods.stream().map(ComparedPeriod::agreed).toList()),
                sum(periods.stream().map(ComparedPeriod::variant).toList()),
                sorted);
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.isEmpty() || amounts.contains(null)
                ? null
                : amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Below zero where the other terms are cheaper. */
    public BigDecimal difference() {
        return agreed == null || variant == null ? null : variant.subtract(agreed);
    }

    /** {@code CHEAPER}, {@code DEARER} or {@code SAME}; null where it cannot be said. */
    public String verdict() {
        var difference = difference();
        if (difference == null) {
            return null;
        }
        return difference.signum() < 0 ? "CHEAPER" : difference.signum() > 0 ? "DEARER" : "SAME";
    }
}
