package org.reckoner.usage;

/** Why a date's figures are what they are since a count. */
public enum DayCause {
    /** It was over. */
    FIRST,
    /** Sessions of the date came after it was counted. */
    LATE_SESSIONS,
    /** Sessions that had counted as open were told their end. */
    ENDED_SESSIONS,
    /** Other licences were held on it than was known. */
    CHANGED_LICENCES,
    /** The tenant's dates are those of another time zone. */
    CHANGED_ZONE,
    /** Reckoner counts by newer rules. */
    CHANGED_RULES,
    /** Nothing of this is known. */
    RECOUNTED
}
