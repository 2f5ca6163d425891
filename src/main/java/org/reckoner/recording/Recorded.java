package org.reckoner.recording;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.SortedMap;
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
        return use(code, null, Included.NOTHING, null);
    }

    /** @param currency the contract's */
    RecordingUse of(ContractProduct product, Included included, Currency currency) {
        return use(product.name(), product.unit(), included, cost(product, included, currency));
    }

    private RecordingUse use(String name, String unit, Included included, Money cost) {
        return new RecordingUse(name, unit, days, used(), projected(), included.whole(), included.isCounted(), cost);
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
    private Money cost(ContractProduct product, Included included, Currency currency) {
        var agreed = product.agreed();
        if (agreed.onDemandPrice() == null || agreed.committedPrice() == null) {
            return null;
        }
        return RecordingUse.cost(
                projected().subtract(included.whole()).max(BigDecimal.ZERO),
                new UnitPrice(agreed.onDemandPrice(), currency),
                included.committed(),
                new UnitPrice(agreed.committedPrice(), currency));
    }
}
