package org.reckoner.rating.draft;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.reckoner.money.UnitPrice;
import org.reckoner.period.Dates;
import org.reckoner.rating.terms.ContractTerms;
import org.reckoner.rating.terms.Counted;
import org.reckoner.rating.terms.ProductTerms;

/**
 * The lines of licences, add-ons and resources in arrears: commitments, and what is above them (rating.md 5.1 to 5.5).
 */
final class ProductLines {

    private final ContractTerms contract;
    private final int period;
    private final Dates dates;
    private final List<InvoiceLine> lines = new ArrayList<>();

    ProductLines(ContractTerms contract, int period) {
        this.contract = contract;
        this.period = period;
        this.dates = Dates.of(contract.periods().period(period));
    }

    List<InvoiceLine> arrears(Map<String, Counted> counts) {
        for (var product : contract.termsOf(period).products()) {
            if (contract.charges(product.product(), period)) {
                add(product, counts.get(product.code()));
            }
        }
        return lines;
    }

    private void add(ProductTerms product, Counted counted) {
        var committed = contract.committed(product.code(), period);
        var evidence = new Evidence.Usage(counted, committed);
        if (contract.type().isCommitmentInArrears()) {
            add(product, LineKind.COMMITTED, committed, product.commitment().price(), evidence);
        }
        var above = counted.quantity().subtract(committed).max(BigDecimal.ZERO);
        add(product, aboveKind(counted, committed), above, product.onDemand(), evidence);
    }

    private void add(ProductTerms product, LineKind kind, BigDecimal units, UnitPrice price, Evidence evidence) {
        if (units.signum() > 0) {
            lines.add(new InvoiceLine(
                    product.product().section(),
                    kind,
                    product.code(),
                    kind.describe(product.product().name()),
                    dates,
                    new Quantity(units, product.product().unit()),
                    price.perUnit(),
                    price.times(units),
                    evidence));
        }
    }

    private static LineKind aboveKind(Counted counted, BigDecimal committed) {
        if (committed.signum() > 0) {
            return LineKind.ABOVE_COMMITMENT;
        }
        return counted.hasAllowance() ? LineKind.ABOVE_ALLOWANCE : LineKind.ON_DEMAND;
    }
}
