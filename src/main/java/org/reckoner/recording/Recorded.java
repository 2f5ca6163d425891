package org.reckoner.recording;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.reckoner.account.ProductUse;
import org.reckoner.contract.ContractProduct;
import org.reckoner.money.Money;
import org.reckoner.money.UnitPrice;
import org.reckoner.period.Dates;

/**
 * What was used of one resource in a period. Pure.
 *
 * @param days what was used on each date on which anything was
 * @param overUntil the first date of the period that is not over
 */
record Recorded(SortedMap<LocalDate, BigDecimal> days, Dates period, LocalDate overUntil) {

    /** Without a product of the contract: nothing is included, and there is no price. */
    RecordingUse unpriced(String code) {
        return new RecordingUse(code, null, days, used(), projected(), BigDecimal.ZERO, true, null);
    }

    /**
     * Of a product.
     *
     * @param products of the contract, it among them
     * @param counted its use in the period, by which it is projected as on the bill so far; empty where that is not counted yet
     */
    RecordingUse of(
            ContractProduct product, List<ContractProduct> products, Optional<ProductUse> counted, Currency currency) {
        var included = Included.of(product, products, counted);
        var atEnd = counted.map(ProductUse::projected).orElseGet(this::projected);
        return new RecordingUse(
                product.name(),
                product.unit(),
                days,
                used(),
                counted.map(ProductUse::atEnd).orElse(atEnd),
                included.whole(),
                included.isCounted(),
                cost(product, included, atEnd, currency));
    }

    private BigDecimal used() {
        return days.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal projected() {
        var over = (int) period.from().datesUntil(overUntil).count();
        var all = (int) period.from().datesUntil(period.until()).count();
        return RecordingUse.project(used(), over, all);
    }

    /** Null where the reader sees no prices. */
    private static Money cost(ContractProduct product, Included included, BigDecimal atEnd, Currency currency) {
        var agreed = product.agreed();
        if (agreed.onDemandPrice() == null || agreed.committedPrice() == null) {
            return null;
        }
        return RecordingUse.cost(
                atEnd.subtract(included.whole()).max(BigDecimal.ZERO),
                new UnitPrice(agreed.onDemandPrice(), currency),
                included.committed(),
                new UnitPrice(agreed.committedPrice(), currency));
    }
}
