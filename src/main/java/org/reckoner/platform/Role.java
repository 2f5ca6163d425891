package org.reckoner.platform;

import static org.reckoner.platform.Privilege.CHANGE_GLOBAL_SETTINGS;
import static org.reckoner.platform.Privilege.CREATE_TENANTS;
import static org.reckoner.platform.Privilege.EDIT_ACCESS_GROUPS;
import static org.reckoner.platform.Privilege.EDIT_BILLING;
import static org.reckoner.platform.Privilege.EDIT_BILLING_UNITS;
import static org.reckoner.platform.Privilege.EDIT_CATALOGUE;
import static org.reckoner.platform.Privilege.EDIT_CONTRACTS;
import static org.reckoner.platform.Privilege.EDIT_TENANT;
import static org.reckoner.platform.Privilege.EDIT_USERS;
import static org.reckoner.platform.Privilege.IMPORT_USAGE;
import static org.reckoner.platform.Privilege.MANAGE_API_KEYS;
import static org.reckoner.platform.Privilege.MANAGE_INVOICES;
import static org.reckoner.platform.Privilege.MANAGE_LANDLORDS;
import static org.reckoner.platform.Privilege.MANAGE_PARTNERS;
import static org.reckoner.platform.Privilege.MOVE_CLOCK;
import static org.reckoner.platform.Privilege.RUN_PROCESSES;
import static org.reckoner.platform.Privilege.SEND_MAILS;
import static org.reckoner.platform.Privilege.VIEW_AUDIT;
import static org.reckoner.platform.Privilege.VIEW_BILLING_UNITS;
import static org.reckoner.platform.Privilege.VIEW_CONTRACTS;
import static org.reckoner.platform.Privilege.VIEW_INVOICES;
import static org.reckoner.platform.Privilege.VIEW_MAILS;
import static org.reckoner.platform.Privilege.VIEW_PROCESSES;
import static org.reckoner.platform.Privilege.VIEW_SUBSCRIPTION;
import static org.reckoner.platform.Privilege.VIEW_SYSTEM_BILLING;
import static org.reckoner.platform.Privilege.VIEW_TENANTS;

import java.util.EnumSet;
import java.util.Set;

/** The roles of product.md 1, each with its privileges; those of basic roles give way to a tenant's access groups. */
public enum Role {
    /** A landlord with all tenants; alone changes what belongs to the installation. */
    PLATFORM_OWNER(EnumSet.allOf(Privilege.class)),
    /** Manages the tenants assigned to them. */
    LANDLORD(EnumSet.of(
            VIEW_TENANTS,
            CREATE_TENANTS,
            EDIT_TENANT,
            VIEW_SYSTEM_BILLING,
            VIEW_PROCESSES,
            VIEW_AUDIT,
            VIEW_MAILS,
            SEND_MAILS,
            EDIT_USERS,
            EDIT_ACCESS_GROUPS,
            IMPORT_USAGE,
            MANAGE_API_KEYS,
            EDIT_BILLING,
            VIEW_BILLING_UNITS,
            EDIT_BILLING_UNITS,
            VIEW_SUBSCRIPTION,
            VIEW_CONTRACTS,
            EDIT_CONTRACTS,
            VIEW_INVOICES,
            MANAGE_INVOICES)),
    /** The own tenant, every privilege inside it. */
    TENANT_ADMINISTRATOR(EnumSet.of(
            VIEW_TENANTS,
            EDIT_TENANT,
            VIEW_SYSTEM_BILLING,
            VIEW_AUDIT,
            EDIT_USERS,
            EDIT_ACCESS_GROUPS,
            IMPORT_USAGE,
            MANAGE_API_KEYS,
            EDIT_BILLING,
            VIEW_BILLING_UNITS,
            EDIT_BILLING_UNITS,
            VIEW_SUBSCRIPTION,
            VIEW_CONTRACTS,
            VIEW_INVOICES)),
    /** Opens Administration > Billing and Subscription of the own tenant. */
    ADMIN(EnumSet.of(EDIT_BILLING, VIEW_INVOICES, VIEW_BILLING_UNITS, EDIT_BILLING_UNITS, VIEW_SUBSCRIPTION)),
    /** No billing pages. */
    SUPERVISOR(EnumSet.noneOf(Privilege.class)),
    /** No billing pages. */
    ANALYST(EnumSet.noneOf(Privilege.class)),
    /** No billing pages. */
    AGENT(EnumSet.noneOf(Privilege.class)),
    /** A program that calls by a key: it may what its key is for. */
    API_CLIENT(EnumSet.noneOf(Privilege.class)),
    /** The timers: they do what the processes need, under the process's name. */
    SYSTEM(EnumSet.complementOf(EnumSet.of(
            CHANGE_GLOBAL_SETTINGS,
            MOVE_CLOCK,
            MANAGE_LANDLORDS,
            MANAGE_PARTNERS,
            MANAGE_API_KEYS,
            RUN_PROCESSES,
            EDIT_ACCESS_GROUPS,
            EDIT_CONTRACTS,
            EDIT_CATALOGUE)));

    private final Set<Privilege> privileges;

    Role(Set<Privilege> privileges) {
        this.privileges = privileges;
    }

    public Set<Privilege> privileges() {
        return Set.copyOf(privileges);
    }

    public boolean has(Privilege privilege) {
        return privileges.contains(privilege);
    }

    /** Whether a tenant's access groups, where it uses them, stand in place of this role's privileges. */
    public boolean isBasic() {
        return switch (this) {
            case ADMIN, SUPERVISOR, ANALYST, AGENT -> true;
            case PLATFORM_OWNER, LANDLORD, TENANT_ADMINISTRATOR, API_CLIENT, SYSTEM -> false;
        };
    }

    /** Whether people of this role stand above the tenants instead of belonging to one. */
    public boolean isLandlord() {
        return this == PLATFORM_OWNER || this == LANDLORD;
    }
}
