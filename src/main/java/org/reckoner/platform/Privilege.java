package org.reckoner.platform;

/** What a caller may do. Asked for at every boundary by {@link Requires}; a hidden button is not a gate. */
public enum Privilege {
    VIEW_TENANTS,
    CREATE_TENANTS,
    EDIT_TENANT,
    MANAGE_LANDLORDS,
    MANAGE_PARTNERS,
    VIEW_SYSTEM_BILLING,
    CHANGE_GLOBAL_SETTINGS,
    MOVE_CLOCK,
    VIEW_PROCESSES,
    RUN_PROCESSES,
    /** What the timers do on their own: nothing a person is offered. */
    PERFORM_PROCESSES,
    VIEW_AUDIT,
    VIEW_MAILS,
    SEND_MAILS,
    /** Lists of users, teams, phone numbers and access groups, to be read by programs: people have one of the next two. */
    VIEW_DIRECTORY,
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
    /** Products, price books and rate decks: the installation's, not a tenant's. */
    EDIT_CATALOGUE,
    VIEW_INVOICES,
    MANAGE_INVOICES
}
