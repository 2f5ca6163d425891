package org.reckoner.platform;

/** Refusals any feature may give. */
public enum PlatformProblem implements Problem {
    /** The row does not exist, or not for this caller: the two must look alike. */
    NOT_FOUND,
    /** Somebody else changed the row in between. */
    STALE,
    /** The caller lacks the privilege named by the first argument. */
    FORBIDDEN,
    /** A landlord has to choose a tenant first. */
    NO_TENANT,
    /** A value is missing or malformed; the first argument is the bundle key of the field, the second the rule's. */
    INVALID
}
