package org.reckoner.account;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.reckoner.money.Money;

/**
 * How much of something was used in the period so far.
 *
 * @param code a product's, a usage group, or a kind of number
 * @param committed nothing where nothing is
 * @param allowance free of charge; nothing where nothing is
 * @param used so far, its allowance included
 * @param projected at the period's end
 * @param charge in arrears for what was used so far; null where the reader sees quantities alone
 * @param projectedCharge the same for what is projected; null with the charge
 */
public record ProductUse(
        String code,
        String name,
        String unit,
        BigDecimal committed,
        BigDecimal allowance,
        BigDecimal used,
        BigDecimal projected,
        Money charge,
        Money projectedCharge)
        implements Serializable {
    private static final int HUNDRED = 100;

    /** What its use costs nothing more: the allowance and the commitment above it (rating.md 5.8). */
    public BigDecimal included() {
        return committed.add(allowance);
    }

    /** How much of what is included was used, in hundredths; no more than all of it. */
    public int share() {
        return included().signum() == 0
                ? 0
                : used.multiply(BigDecimal.valueOf(HUNDRED))
                        .divideToIntegralValue(included())
                        .min(BigDecimal.valueOf(HUNDRED))
                        .intValue();
    }

    /** What is projected, as people read it: to a decimal more than what was used has. */
    public BigDecimal atEnd() {
        var digits = Math.max(0, used.scale()) + 1;
        return projected.scale() > digits ? projected.setScale(digits, RoundingMode.HALF_UP) : projected;
    }

    /** Whether the period will end above what is included. */
    public boolean isExceeding() {
        return included().signum() > 0 && projected.compareTo(included()) > 0;
    }

    ProductUse withoutMoney() {
        return new ProductUse(code, name, unit, committed, allowance, used, projected, null, null);
    }
}
