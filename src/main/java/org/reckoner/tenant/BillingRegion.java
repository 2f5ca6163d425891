package org.reckoner.tenant;

/** Which regional billing office looks after a tenant. */
public enum BillingRegion {
    NA,
    LATAM,
    EMEA,
    APAC
}
