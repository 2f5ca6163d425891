package org.reckoner.tenant;

/** Why a licence is in breach. */
public enum BreachCause {
    /** More active users than the licence allows. */
    USERS,
    /** The licence's last day is over. */
    EXPIRY,
    BOTH
}
