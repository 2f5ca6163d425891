package org.reckoner.account;

import java.io.Serializable;
import java.time.LocalDate;
import org.reckoner.contract.ContractDetails;
import org.reckoner.rating.LicenceModel;

/**
 * What is agreed with a tenant, as it stands today.
 *
 * @param details the contract's in force
 * @param model by which licences are counted
 * @param from the first date of the period that runs
 * @param nextOn the first date after it, of which the next invoice is
 * @param today in the contract's zone
 */
public record Plan(
        long contractId, ContractDetails details, LicenceModel model, LocalDate from, LocalDate nextOn, LocalDate today)
        implements Serializable {
    /** Whether the term has not begun yet (rating.md 5.5). */
    public boolean isInRamp() {
        return details.ramp() != null && today.isBefore(details.ramp().endOn());
    }

    /** The last date of the period. */
    public LocalDate lastOn() {
        return nextOn.minusDays(1);
    }
}
