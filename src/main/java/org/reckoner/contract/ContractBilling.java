package org.reckoner.contract;

import java.io.Serializable;
import java.util.Currency;
import org.reckoner.rating.terms.SubscriptionType;
import org.reckoner.tenant.Place;

/**
 * How a contract is paid.
 *
 * @param paymentDays days from an invoice's date to its due date
 */
public record ContractBilling(SubscriptionType type, Currency currency, int paymentDays) implements Serializable {
    private static final int DAYS_MAX = 365;

    public ContractBilling {
        Inputs.chosen("subscription", type);
        if (!Place.CURRENCIES.contains(Inputs.chosen("currency", currency).getCurrencyCode())) {
            throw Inputs.invalid("currency", "rule.currency");
        }
        if (paymentDays < 0 || paymentDays > DAYS_MAX) {
            throw Inputs.invalid("paymentDays", "rule.payment-days");
        }
    }

    /** The currency of a code, refused beside its input where there are no price books in it. */
    public static Currency currencyOf(String code) {
        if (code == null || !Place.CURRENCIES.contains(code)) {
            throw Inputs.invalid("currency", "rule.currency");
        }
        return Currency.getInstance(code);
    }
}
