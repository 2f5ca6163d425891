package org.reckoner.tenant;

/** Where a tenant's contact centre runs. On premise it has no identifiers of the billing systems. */
public enum Installation {
    CLOUD,
    ON_PREMISE
}
