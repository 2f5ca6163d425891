package org.reckoner.export;

/** Why a version of a tenant-day was written. */
public enum ExportReason {
    FIRST,
    /** The figures differ: data arrived late or was corrected. */
    USAGE_CHANGED,
    /** The figures are the same, the tenant's name or identifiers differ. */
    TENANT_CHANGED
}
