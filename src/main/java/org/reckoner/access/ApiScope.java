package org.reckoner.access;

import java.util.EnumSet;
import java.util.Set;
import org.reckoner.platform.Privilege;

/** What a key may be used for; a key has one or more. */
public enum ApiScope {
    /** Sends sessions and presence events. */
    USAGE_WRITE(EnumSet.of(Privilege.IMPORT_USAGE)),
    /** Reads contracts, invoices, statements and what is owed. */
    BILLING_READ(EnumSet.of(Privilege.VIEW_CONTRACTS, Privilege.VIEW_INVOICES)),
    /** Reads billing units, who and what is in them, and what they cost. */
    UNITS_READ(EnumSet.of(Privilege.VIEW_BILLING_UNITS)),
    /** The same, and changes who and what is in them. */
    UNITS_WRITE(EnumSet.of(Privilege.VIEW_BILLING_UNITS, Privilege.EDIT_BILLING_UNITS)),
    /** Reads users, teams, phone numbers and access groups, and changes none of them. */
    DIRECTORY(EnumSet.of(Privilege.VIEW_DIRECTORY));

    private final Set<Privilege> privileges;

    ApiScope(Set<Privilege> privileges) {
        this.privileges = privileges;
    }

    Set<Privilege> privileges() {
        return privileges;
    }
}
