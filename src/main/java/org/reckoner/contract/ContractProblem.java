package org.reckoner.contract;

import org.reckoner.platform.Problem;

/** Why a contract is refused. */
public enum ContractProblem implements Problem {
    /** The first argument is the date, the others the boundaries around it. */
    RAMP_OFF_BOUNDARY,
    /** The same of the contract's end. */
    END_OFF_BOUNDARY,
    /** The same of an amendment. */
    AMENDMENT_OFF_BOUNDARY,
    RAMP_BEFORE_START,
    END_BEFORE_START,
    END_BEFORE_TERM,
    /** The first argument is today: what is over was invoiced. */
    END_IN_THE_PAST,
    /** The first argument is the earliest date an amendment may begin on. */
    AMENDMENT_IN_THE_PAST,
    /** The first argument is the contract's end. */
    AMENDMENT_AFTER_END,
    YEARS_ALONE,
    NUMBER_TAKEN,
    SIGNED_ALREADY,
    NOT_SIGNED,
    ENDED,
    NOTHING_OPEN,
    ANOTHER_IS_OPEN,
    NO_PRODUCTS,
    /** The first argument is the product's code. */
    PRODUCT_TWICE,
    /** The first argument is the other product, which counts the same. */
    MEASURED_TWICE,
    WHOLE_UNITS_ALONE,
    /** The arguments are the product's name and the currency in whose price book it is not. */
    NOT_PRICED,
    /** The argument is the currency the deck has to be in. */
    NO_SUCH_DECK,
    /** The first argument is the currency of the prices that are there. */
    PRICED_IN_ANOTHER_CURRENCY,
    /** The arguments are the other contract's number and its dates. */
    OVERLAPS,
    /** The argument is the contract before, which has no end. */
    OTHER_HAS_NO_END,
    /** The arguments are the next contract and its first date. */
    FOLLOWED,
    /** Another contract was signed at the same moment. */
    SIGNED_MEANWHILE,
    NOTHING_CHANGED,
    FEE_TWICE,
    ORDERED_IN_THE_PAST,
    SHIPS_BEFORE_ORDER,
    SHIPPED_ALREADY,
    CHARGED_ALREADY,
    HARDWARE_ALONE_SHIPS,
    PURCHASE_ORDERS_OVERLAP,
    UNTIL_BEFORE_FROM,
    /** The arguments are the order's name, the day it is charged on and the contract's end. */
    ORDER_AFTER_END,
    /** The argument is how many a contract has at most. */
    TOO_MANY
}
