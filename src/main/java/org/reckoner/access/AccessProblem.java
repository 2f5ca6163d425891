package org.reckoner.access;

import org.reckoner.platform.Problem;

/** What access refuses. */
public enum AccessProblem implements Problem {
    EMAIL_TAKEN,
    PASSWORD_TOO_SHORT,
    PASSWORD_TOO_PLAIN,
    PASSWORD_WRONG,
    PASSWORD_THE_SAME,
    PASSWORDS_DIFFER,
    PASSWORD_ELSEWHERE,
    FACTOR_REQUIRED,
    OWN_LOG_IN,
    /** Only administrators and landlords end the log-in of an administrator. */
    ADMINISTRATORS_LOG_IN,
    NO_LOG_IN,
    INVITATION_UNKNOWN,
    RESET_UNKNOWN,
    PAUSED,
    CODE_WRONG,
    PROVIDER_UNREACHABLE,
    LANDLORD_UNKNOWN,
    SCOPE_MISSING,
    KEY_EXPIRY,
    TOO_MANY_KEYS
}
