package org.reckoner.access;

import java.util.EnumSet;
import java.util.Set;
import org.reckoner.platform.Privilege;

/** What a key may be used for; a key has one or more. */
public enum ApiScope {
    /** Sends sessions and presence events. */
    USAGE_WRITE(EnumSet.of(Privilege.IMPORT_USAGE)),
    /** Reads contracts, invoices, statements and what is owed. */
    BILLING_READ(EnumSet.of(Privilege.VIEW_CONTRACTS, Privilege.VIEW_INVOICES));

    private final Set<Privilege> privileges;

    ApiScope(Set<Privilege> privileges) {
        this.privileges = privileges;
    }

    Set<Privilege> privileges() {
        return privileges;
    }
}
