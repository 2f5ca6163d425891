package org.reckoner.accessgroup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.reckoner.accessgroup.GroupPrivilege.EDIT_ACCESS_GROUPS;
import static org.reckoner.accessgroup.GroupPrivilege.EDIT_BILLING;
import static org.reckoner.accessgroup.GroupPrivilege.EDIT_BILLING_UNITS;
import static org.reckoner.accessgroup.GroupPrivilege.EDIT_USERS;
import static org.reckoner.accessgroup.GroupPrivilege.VIEW_BILLING_UNITS;
import static org.reckoner.accessgroup.GroupPrivilege.VIEW_SUBSCRIPTION;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Role;

/** product.md 1: what groups give, what roles are worth, and whom the switch takes what from. */
class GroupPrivilegeTest {
    private static final HeldPrivilege BY_NAME = new HeldPrivilege(VIEW_BILLING_UNITS, 5, "Managers", null);
    private static final HeldPrivilege BY_TEAM = new HeldPrivilege(VIEW_BILLING_UNITS, 6, "Desk", "Retail");
    private static final HeldPrivilege USERS = new HeldPrivilege(EDIT_USERS, 6, "Desk", "Retail");

    @Test
    void eachOpensWhatTheProductSaysAndNothingElse() {
        assertEquals(
                Set.of(Privilege.EDIT_BILLING, Privilege.VIEW_INVOICES), GroupPrivilege.opened(Set.of(EDIT_BILLING)));
        assertEquals(Set.of(Privilege.VIEW_BILLING_UNITS), GroupPrivilege.opened(Set.of(VIEW_BILLING_UNITS)));
        assertEquals(
                Set.of(Privilege.VIEW_BILLING_UNITS, Privilege.EDIT_BILLING_UNITS),
                GroupPrivilege.opened(Set.of(EDIT_BILLING_UNITS)));
        assertEquals(Set.of(Privilege.VIEW_SUBSCRIPTION), GroupPrivilege.opened(Set.of(VIEW_SUBSCRIPTION)));
        assertEquals(Set.of(Privilege.EDIT_USERS), GroupPrivilege.opened(Set.of(EDIT_USERS)));
        assertEquals(Set.of(Privilege.EDIT_ACCESS_GROUPS), GroupPrivilege.opened(Set.of(EDIT_ACCESS_GROUPS)));
        assertEquals(Set.of(), GroupPrivilege.opened(Set.of()));
    }

    @Test
    void rolesAreWorthWhatTheyOpenWithoutGroups() {
        assertEquals(List.of(GroupPrivilege.values()), GroupPrivilege.of(Role.TENANT_ADMINISTRATOR));
        assertEquals(
                List.of(EDIT_BILLING, VIEW_BILLING_UNITS, EDIT_BILLING_UNITS, VIEW_SUBSCRIPTION),
                GroupPrivilege.of(Role.ADMIN));
        assertEquals(List.of(), GroupPrivilege.of(Role.SUPERVISOR));
        assertEquals(List.of(), GroupPrivilege.of(Role.ANALYST));
        assertEquals(List.of(), GroupPrivilege.of(Role.AGENT));
    }

    @ParameterizedTest
    @EnumSource(names = {"ADMIN", "SUPERVISOR", "ANALYST", "AGENT"})
    void withGroupsOnABasicRoleCountsForNothing(Role role) {
        var found = UserPrivileges.of(true, role, List.of(BY_NAME, BY_TEAM, USERS));
        assertEquals(
                List.of(VIEW_BILLING_UNITS, EDIT_USERS),
                found.rows().stream().map(UserPrivileges.Row::privilege).toList());
        assertEquals(
                List.of(new PrivilegeWay(5L, "Managers", null), new PrivilegeWay(6L, "Desk", "Retail")),
                found.rows().get(0).ways());
        assertEquals(
                List.of("GROUP", "TEAM"),
                found.rows().get(0).ways().stream().map(PrivilegeWay::kind).toList());
        assertEquals(List.of(), UserPrivileges.of(true, role, List.of()).rows());
    }

    @Test
    void withGroupsOffTheyCountForNothing() {
        var found = UserPrivileges.of(false, Role.ADMIN, List.of(USERS));
        assertEquals(
                GroupPrivilege.of(Role.ADMIN),
                found.rows().stream().map(UserPrivileges.Row::privilege).toList());
        found.rows().forEach(row -> assertEquals(List.of(PrivilegeWay.ROLE), row.ways()));
        assertEquals(
                List.of(), UserPrivileges.of(false, Role.AGENT, List.of(USERS)).rows());
        assertEquals(List.of(), UserPrivileges.of(false, null, List.of(USERS)).rows());
    }

    @Test
    void anAdministratorKeepsEverythingAndWhatGroupsGiveStandsBeside() {
        var found = UserPrivileges.of(true, Role.TENANT_ADMINISTRATOR, List.of(USERS));
        assertEquals(GroupPrivilege.values().length, found.rows().size());
        var users = found.rows().stream()
                .filter(row -> row.privilege() == EDIT_USERS)
                .findFirst()
                .orElseThrow();
        assertEquals(List.of(PrivilegeWay.ROLE, new PrivilegeWay(6L, "Desk", "Retail")), users.ways());
    }

    @Test
    void theSwitchTakesFromARoleWhatNoGroupGives() {
        var admin = new ConcernedLogIn(1, 2L, "Ada", "ada@test.example", Role.ADMIN, List.of(), List.of());
        var there = admin.turned(true, List.of(EDIT_BILLING, EDIT_USERS));
        assertEquals(List.of(VIEW_BILLING_UNITS, EDIT_BILLING_UNITS, VIEW_SUBSCRIPTION), there.loses());
        assertEquals(List.of(EDIT_USERS), there.gains());
        var back = admin.turned(false, List.of(EDIT_BILLING, EDIT_USERS));
        assertEquals(there.loses(), back.gains());
        assertEquals(there.gains(), back.loses());
        var agent = new ConcernedLogIn(1, 2L, "Ada", "ada@test.example", Role.AGENT, List.of(), List.of());
        assertEquals(false, agent.turned(true, List.of()).isConcerned());
    }
}
