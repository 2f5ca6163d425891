package org.reckoner.accessgroup;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Role;

/** The privileges that a group may give, in the section Administration (product.md 1), each with what it opens. */
public enum GroupPrivilege {
    /** The Billing page, with the invoices and statements it shows. */
    EDIT_BILLING(Privilege.EDIT_BILLING, Privilege.VIEW_INVOICES),
    VIEW_BILLING_UNITS(Privilege.VIEW_BILLING_UNITS),
    /** Whoever changes units sees them. */
    EDIT_BILLING_UNITS(Privilege.EDIT_BILLING_UNITS, Privilege.VIEW_BILLING_UNITS),
    VIEW_SUBSCRIPTION(Privilege.VIEW_SUBSCRIPTION),
    EDIT_USERS(Privilege.EDIT_USERS),
    EDIT_ACCESS_GROUPS(Privilege.EDIT_ACCESS_GROUPS);

    private final Set<Privilege> opens;

    GroupPrivilege(Privilege... opens) {
        this.opens = Set.of(opens);
    }

    /** What holders of all of these may. */
    public static Set<Privilege> opened(Collection<GroupPrivilege> given) {
        var opened = EnumSet.noneOf(Privilege.class);
        given.forEach(one -> opened.addAll(one.opens));
        return opened;
    }

    /** Those that a role is worth where the tenant uses basic roles. */
    public static List<GroupPrivilege> of(Role role) {
        return Arrays.stream(values())
                .filter(one -> role.privileges().containsAll(one.opens))
                .toList();
    }
}
