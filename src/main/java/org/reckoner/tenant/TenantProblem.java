package org.reckoner.tenant;

import org.reckoner.platform.Problem;

/** What tenant management refuses. */
public enum TenantProblem implements Problem {
    NAME_TAKEN,
    NAME_UNKNOWN,
    EXTERNAL_ID_TAKEN,
    EXTERNAL_ID_NEEDED,
    INSTANCE_ID_TAKEN,
    INSTANCE_ID_FIXED,
    LANDLORDS_ALONE,
    STEP_MISSING,
    NOT_IN_THIS_STATE,
    NO_BREACH,
    BREACH_IN_GRACE,
    LICENCE_LOCKED,
    PARTNER_NAME_TAKEN,
    PARTNER_UNKNOWN,
    PARTNER_NOT_YOURS,
    PARTNER_HAS_TENANTS,
    PARTNERS_LANDLORD
}
