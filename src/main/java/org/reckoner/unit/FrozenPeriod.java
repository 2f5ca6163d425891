package org.reckoner.unit;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Currency;
import org.reckoner.period.Dates;
import org.reckoner.rating.unit.UnitPolicy;

/**
 * A period whose costs are divided between units, for good.
 *
 * @param dates its local dates in the contract's zone
 * @param invoiceId the invoice that charged it in arrears; null where there was nothing to charge
 * @param policy by which it was divided
 */
public record FrozenPeriod(long contractId, Dates dates, Long invoiceId, Currency currency, UnitPolicy policy)
        implements Serializable {

    /** As it stands in a URL, {@code 1999-02-01}. */
    public String key() {
        return contractId + "-" + dates.from();
    }

    public LocalDate lastDay() {
        return dates.lastDay();
    }
}
