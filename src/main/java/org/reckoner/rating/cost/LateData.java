package org.reckoner.rating.cost;

import java.util.Objects;
import org.reckoner.money.Money;
import org.reckoner.rating.draft.Adjustment;
import org.reckoner.rating.draft.PeriodRating;
import org.reckoner.rating.terms.ContractTerms;
import org.reckoner.rating.unit.UnitDivision;

/**
 * A period that was invoiced and of which data came late (rating.md 2.3).
 *
 * @param asInvoiced its cost by all invoices so far, earlier adjustments and credits among them; credits stay
 */
public record LateData(ContractTerms contract, PeriodCost asInvoiced) {

    public LateData {
        Objects.requireNonNull(contract, "contract");
        Objects.requireNonNull(asInvoiced, "asInvoiced");
    }

    /** What the period's arrears lines and the adjustments of it came to so far, without taxes and credits. */
    public Money billed() {
        var amounts = asInvoiced.items().stream()
                .filter(CostItem::isRated)
                .map(CostItem::amount)
                .toList();
        return Money.sum(amounts, contract.currency());
    }

    /**
     * The adjustment for the next invoice; its difference may be zero, then there is none to make.
     *
     * @param frozen the period's cost by unit so far, earlier adjustments and credits added
     * @param rerated the period rated with all its data, at its own prices
     */
    public Adjustment adjustment(UnitCosts frozen, PeriodRating rerated, UnitDivision division) {
        var now = UnitCosts.of(contract, asInvoiced.rerated(rerated), rerated.facts(), division);
        var period = contract.periods().period(asInvoiced.period());
        return new Adjustment(period, billed(), rerated.net(contract), now.net().minus(frozen.net()));
    }
}
