package org.reckoner.unit;

import org.reckoner.platform.Problem;

/** What billing units refuse. */
public enum UnitProblem implements Problem {
    UNIT_NAME_TAKEN,
    /** None of the chosen numbers is free on that date: they are in units, or were until later. */
    NUMBERS_TAKEN,
    /** All chosen users are in the unit already. */
    USERS_THERE_ALREADY,
    NOTHING_CHOSEN,
    /** An assignment begins or ends today or earlier. */
    DAY_NOT_YET,
    /** The costs of that date are divided already, and stay so. */
    DAY_FROZEN,
    /** The user is not in that unit. */
    NOT_A_MEMBER
}
