package org.reckoner.rating.draft;

import java.util.Objects;
import org.reckoner.money.Money;
import org.reckoner.period.BillingPeriod;
import org.reckoner.rating.unit.UnitAmounts;

/**
 * A period that was invoiced and has been rated again, since data came late (rating.md 2.3).
 *
 * @param billed what its arrears lines and earlier adjustments of it came to, without taxes
 * @param rerated what its arrears lines come to now
 * @param byUnit the difference by unit; its total is the difference
 */
public record Adjustment(BillingPeriod period, Money billed, Money rerated, UnitAmounts byUnit) {

    public Adjustment {
        Objects.requireNonNull(period, "period");
        if (!byUnit.total().equals(rerated.minus(billed))) {
            throw new IllegalArgumentException("units have " + byUnit.total() + " of " + rerated.minus(billed));
        }
    }

    /** For a tenant without units. */
    public static Adjustment unassigned(BillingPeriod period, Money billed, Money rerated) {
        return new Adjustment(period, billed, rerated, UnitAmounts.unassigned(rerated.minus(billed)));
    }

    /** Of either sign. */
    public Money difference() {
        return rerated.minus(billed);
    }
}
