package org.reckoner.invoicing;

import org.reckoner.platform.Problem;
import org.reckoner.platform.RuleViolation;
import org.reckoner.rating.RatingRefused;

/** Why a tenant's invoice is not made. The first five are the core's reasons and are called as they are there. */
public enum InvoicingProblem implements Problem {
    NO_RATE_FOR_CALL,
    NO_PRICE_FOR_LEVEL,
    NO_PRICE_FOR_ADD_ON,
    NO_PRICE_FOR_RESOURCE,
    NO_FEE_FOR_NUMBER,
    /** An earlier period of the contract has no invoice yet; its date is named. */
    EARLIER_NOT_INVOICED,
    /** Rated again it comes to nothing. */
    NOTHING_TO_CHARGE,
    /** A purchase order is named by a contract's invoices. */
    NO_CONTRACT_TO_NAME_IT;

    /** The refusal in words: what has no price, in which contract, in the period before which date. */
    static RuleViolation of(RatingRefused refused, String contract, Object before) {
        return new RuleViolation(valueOf(refused.reason().name()), refused.subject(), contract, String.valueOf(before));
    }
}
