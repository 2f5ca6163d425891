package org.reckoner.contract;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import org.reckoner.platform.RuleViolation;

/**
 * The customer's purchase order, which invoices name.
 *
 * @param id 0 until it is kept
 * @param untilOn the last date it is for; null for no end
 * @param amount what it covers, in the contract's currency; null where it names none
 */
public record PurchaseOrder(long id, String number, LocalDate fromOn, LocalDate untilOn, BigDecimal amount)
        implements Serializable {
    static final int NUMBER_LENGTH_MAX = 40;
    private static final BigDecimal AMOUNT_MAX = new BigDecimal("999999999999");

    public PurchaseOrder {
        number = Inputs.required("poNumber", number, NUMBER_LENGTH_MAX);
        Inputs.chosen("poFromOn", Inputs.date("poFromOn", fromOn));
        Inputs.date("poUntilOn", untilOn);
        if (untilOn != null && untilOn.isBefore(fromOn)) {
            throw RuleViolation.of("poUntilOn", ContractProblem.UNTIL_BEFORE_FROM, fromOn);
        }
        amount = amount == null ? null : Inputs.plain(amount);
    }

    /** Refuses an amount that the currency cannot be paid in. */
    PurchaseOrder checkedIn(Currency currency) {
        var isWrong = amount != null
                && (amount.signum() <= 0
                        || amount.scale() > currency.getDefaultFractionDigits()
                        || amount.compareTo(AMOUNT_MAX) > 0);
        if (isWrong) {
            throw Inputs.invalid("poAmount", "rule.amount");
        }
        return amount == null
                ? this
                : new PurchaseOrder(
                        id,
                        number,
                        fromOn,
                        untilOn,
                        amount.setScale(currency.getDefaultFractionDigits(), RoundingMode.UNNECESSARY));
    }

    /** Whether invoices of a date name it. */
    public boolean covers(LocalDate date) {
        return !date.isBefore(fromOn) && (untilOn == null || !date.isAfter(untilOn));
    }

    boolean overlaps(PurchaseOrder other) {
        return (untilOn == null || !untilOn.isBefore(other.fromOn))
                && (other.untilOn == null || !other.untilOn.isBefore(fromOn));
    }

    PurchaseOrder withoutMoney() {
        return new PurchaseOrder(id, number, fromOn, untilOn, null);
    }
}
