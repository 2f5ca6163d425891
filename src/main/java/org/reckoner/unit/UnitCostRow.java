package org.reckoner.unit;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.reckoner.money.Money;

/**
 * What a unit cost in a period.
 *
 * @param unitId {@link UnitAmount#UNASSIGNED} for what is in none
 * @param name the unit's, or null for what is in none
 * @param period which one
 * @param amounts by section, in the order of {@link org.reckoner.rating.terms.Section}; zero where there is none
 */
public record UnitCostRow(long unitId, String name, FrozenPeriod period, List<Money> amounts, Money total)
        implements Serializable {
    public UnitCostRow {
        amounts = List.copyOf(amounts);
    }

    public boolean isUnassigned() {
        return unitId == UnitAmount.UNASSIGNED;
    }

    /** How long its bar is beside that of the whole, in hundredths; none for what is below zero. */
    public int share(Money whole) {
        if (whole == null || whole.amount().signum() <= 0 || total.amount().signum() <= 0) {
            return 0;
        }
        var share = total.amount().movePointRight(2).divide(whole.amount(), 0, RoundingMode.HALF_UP);
        return share.min(BigDecimal.valueOf(100)).intValueExact();
    }
}
