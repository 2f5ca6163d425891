package org.reckoner.tax;

import org.reckoner.platform.Problem;

/** Why a tax is not kept. */
public enum TaxProblem implements Problem {
    /** One of that name is in force on some of the days; the argument is its first. */
    OVERLAPS,
    /** Only the standard rate is above zero, and it has to be. */
    PERCENT_AND_CATEGORY,
    /** The argument is a code that neither the catalogue nor a contract of the tenant has. */
    NO_SUCH_PRODUCT,
    /** The argument is the first date. */
    ENDS_BEFORE_IT_BEGINS,
    /** It was in force already: it can be ended. */
    IN_FORCE,
    /** The argument is how many a tenant has at most. */
    TOO_MANY
}
