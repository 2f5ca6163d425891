package org.reckoner.accessgroup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reckoner.accessgroup.GroupPrivilege.EDIT_ACCESS_GROUPS;
import static org.reckoner.accessgroup.GroupPrivilege.EDIT_BILLING;
import static org.reckoner.accessgroup.GroupPrivilege.EDIT_USERS;
import static org.reckoner.accessgroup.GroupPrivilege.VIEW_BILLING_UNITS;
import static org.reckoner.it.Problems.assertRefused;

import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reckoner.access.AccessProblem;
import org.reckoner.access.Accounts;
import org.reckoner.access.LogInAnswer;
import org.reckoner.access.LogInMarks;
import org.reckoner.access.LogIns;
import org.reckoner.access.UserLogIns;
import org.reckoner.audit.AuditLog;
import org.reckoner.directory.Teams;
import org.reckoner.directory.UserAccess;
import org.reckoner.directory.Users;
import org.reckoner.it.As;
import org.reckoner.it.SampleGroups;
import org.reckoner.it.SampleTenants;
import org.reckoner.it.Together;
import org.reckoner.platform.Caller;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Role;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.TenantId;
import org.reckoner.platform.TenantScope;
import org.reckoner.tenant.Billable;

/** Access groups at their boundaries, and what callers may by them at their next request (product.md 1). */
@ExtendWith(ArquillianExtension.class)
class AccessGroupsIT {
    private static final String PASSWORD = "correct horse battery";

    @Inject
    AccessGroups groups;

    @Inject
    AccessModes modes;

    @Inject
    EffectivePrivileges effective;

    @Inject
    Users users;

    @Inject
    Teams teams;

    @Inject
    UserAccess access;

    @Inject
    UserLogIns userLogIns;

    @Inject
    Accounts accounts;

    @Inject
    LogIns logIns;

    @Inject
    AuditLog audit;

    @Inject
    CurrentCaller callers;

    @Inject
    TenantScope scope;

    @Inject
    SampleTenants tenants;

    @Inject
    SampleGroups samples;

    @Inject
    Together together;

    @Inject
    As as;

    private TenantId tenant;
    private long user;
    private String email;

    @BeforeEach
    void makeUser() throws Exception {
        tenant = tenants.inUse(Billable.NONE, ZoneId.of("UTC"));
        user = samples.user(tenant, "u-1");
    }

    /** Who the user is at the next request of a session that goes on. */
    private interface Session {
        Caller caller();
    }

    private Session session(long of, Role role) throws Exception {
        email = "u-" + UUID.randomUUID() + "@test.example";
        var token = as.ownerIn(tenant, () -> access.give(of, email, role)).orElseThrow();
        accounts.accept(token, PASSWORD);
        var in = assertInstanceOf(LogInAnswer.In.class, logIns.byPassword(email, PASSWORD, "test-" + email));
        var mark = LogInMarks.of(in);
        return () -> logIns.goOn(mark).orElseThrow();
    }

    private <T> T owner(Callable<T> work) throws Exception {
        return as.ownerIn(tenant, work);
    }

    @Test
    void whatGroupsGiveAndTakeCountsFromTheNextRequestOn() throws Exception {
        var session = session(user, Role.ADMIN);
        var billing = samples.group(tenant, EDIT_BILLING);
        var managers = samples.group(tenant, VIEW_BILLING_UNITS);
        assertEquals(Role.ADMIN.privileges(), session.caller().privileges());
        administrator();
        samples.turn(tenant, true);
        assertEquals(Set.of(), session.caller().privileges());

        samples.join(tenant, managers, "u-1");
        assertEquals(Set.of(Privilege.VIEW_BILLING_UNITS), session.caller().privileges());
        var team = owner(() -> teams.create("Retail"));
        owner(() -> groups.addTeam(billing, " retail "));
        assertFalse(session.caller().may(Privilege.EDIT_BILLING));
        owner(() -> teams.add(team, List.of(user)));
        assertEquals(
                Set.of(Privilege.VIEW_BILLING_UNITS, Privilege.EDIT_BILLING, Privilege.VIEW_INVOICES),
                session.caller().privileges());

        var found = owner(() -> effective.of(user));
        assertEquals(2, found.rows().size());
        assertEquals("TEAM", found.rows().get(0).ways().get(0).kind());
        assertEquals("Retail", found.rows().get(0).ways().get(0).team());
        assertEquals("GROUP", found.rows().get(1).ways().get(0).kind());

        owner(() -> teams.remove(team, List.of(user)));
        assertEquals(Set.of(Privilege.VIEW_BILLING_UNITS), session.caller().privileges());
        owner(() -> {
            groups.removeUser(managers, user);
            return null;
        });
        assertEquals(Set.of(), session.caller().privileges());
        samples.turn(tenant, false);
        assertEquals(Role.ADMIN.privileges(), session.caller().privileges());
    }

    @Test
    void whoIsGivenAPrivilegeGetsPastItsGateAndNoOther() throws Exception {
        var session = session(user, Role.AGENT);
        administrator();
        samples.join(tenant, samples.group(tenant, EDIT_USERS), "u-1");
        samples.turn(tenant, true);
        as(session, () -> {
            assertEquals("u-1", users.get(user).user().key());
            assertRefused(PlatformProblem.FORBIDDEN, () -> groups.page(null, 0, 10));
            assertRefused(PlatformProblem.FORBIDDEN, () -> access.of(user));
            assertRefused(PlatformProblem.FORBIDDEN, modes::preview);
        });
    }

    @Test
    void whoMayEditUsersDoesNotComeAtAnAdministratorsLogIn() throws Exception {
        var session = session(user, Role.AGENT);
        var boss = administrator();
        samples.join(tenant, samples.group(tenant, EDIT_USERS), "u-1");
        samples.turn(tenant, true);
        as(session, () -> {
            assertRefused(AccessProblem.ADMINISTRATORS_LOG_IN, () -> users.archive(boss, version(boss)));
            assertRefused(AccessProblem.ADMINISTRATORS_LOG_IN, () -> users.delete(boss, version(boss)));
            assertEquals(List.of(), userLogIns.others(List.of(boss, user)));
        });
    }

    @Test
    void theSwitchTellsWhoLosesAndIsRefusedWhereOthersWould() throws Exception {
        administrator();
        session(user, Role.ADMIN);
        session(samples.user(tenant, "u-2"), Role.AGENT);
        samples.join(tenant, samples.group(tenant, EDIT_BILLING, EDIT_USERS), "u-2");
        var preview = owner(modes::preview);
        assertTrue(preview.toGroups());
        assertEquals(1, preview.losing());
        assertEquals(1, preview.gaining());
        assertEquals(GroupPrivilege.of(Role.ADMIN), preview.first().get(0).loses());
        assertEquals(List.of(EDIT_BILLING, EDIT_USERS), preview.first().get(1).gains());

        samples.join(tenant, samples.group(tenant, GroupPrivilege.values()), "u-1");
        owner(() -> {
            assertRefused(AccessGroupProblem.OTHERS_CONCERNED, () -> modes.turn(true, 0, preview.losing()));
            modes.turn(true, 0, 0);
            assertRefused(PlatformProblem.STALE, () -> modes.turn(true, 1, 0));
            assertRefused(PlatformProblem.STALE, () -> modes.turn(false, 0, 2));
            assertEquals(2, modes.preview().losing());
            assertEquals(1, audit.page("access-mode.turned", 0, 10).total());
            return null;
        });
        as.someone(Role.ADMIN, tenant, () -> {
            assertRefused(PlatformProblem.FORBIDDEN, () -> modes.turn(false, 1, 2));
            return null;
        });
    }

    @Test
    void somebodyWhoMayEditGroupsIsAlwaysLeft() throws Exception {
        var keepers = samples.group(tenant, EDIT_ACCESS_GROUPS);
        owner(() -> {
            assertRefused(AccessGroupProblem.NOBODY_LEFT, () -> modes.turn(true, 0, 0)); // the tenant has nobody
            groups.addUser(keepers, "u-1");
            assertRefused(AccessGroupProblem.NOBODY_LEFT, () -> modes.turn(true, 0, 0)); // who cannot log in
            return null;
        });
        var session = session(user, Role.AGENT);
        owner(() -> {
            modes.turn(true, 0, 0);
            var group = groups.get(keepers);
            assertRefused(AccessGroupProblem.NOBODY_LEFT, () -> groups.delete(keepers, group.version()));
            assertRefused(AccessGroupProblem.NOBODY_LEFT, () -> groups.removeUser(keepers, user));
            assertRefused(
                    AccessGroupProblem.NOBODY_LEFT,
                    () -> groups.edit(keepers, group.version(), GroupDetails.named("Keepers")));
            return null;
        });
        assertTrue(session.caller().may(Privilege.EDIT_ACCESS_GROUPS), "what was refused was undone");
    }

    @Test
    void ofTwoWhoTakeEachOthersPrivilegeAtOnceOneIsRefused() throws Exception {
        session(user, Role.AGENT);
        var other = samples.user(tenant, "u-2");
        session(other, Role.AGENT);
        var group = samples.group(tenant, EDIT_ACCESS_GROUPS);
        samples.join(tenant, group, "u-1");
        samples.join(tenant, group, "u-2");
        samples.turn(tenant, true);
        var got = together.run(() -> removed(group, user), () -> removed(group, other));
        assertEquals(List.of(false, true), got.stream().sorted().toList());
    }

    private boolean removed(long group, long member) throws Exception {
        try {
            owner(() -> {
                groups.removeUser(group, member);
                return null;
            });
            return true;
        } catch (RuleViolation refused) {
            assertEquals(AccessGroupProblem.NOBODY_LEFT, refused.problem());
            return false;
        }
    }

    @Test
    void groupsAreFoundChangedByWhoSawThemAndNamedOnce() throws Exception {
        owner(() -> {
            var id = groups.create(new GroupDetails("Unit 100%", "Who looks after units", Set.of(EDIT_BILLING)));
            groups.create(GroupDetails.named("Other"));
            assertRefused("name", AccessGroupProblem.NAME_TAKEN, () -> groups.create(GroupDetails.named("UNIT  100%")));
            assertEquals(1, groups.page("100%", 0, 10).total());
            assertEquals(0, groups.page("1%0", 0, 10).total());
            assertEquals(2, groups.page(null, 0, 10).total());
            groups.edit(id, 1, new GroupDetails("Units", null, Set.of(EDIT_BILLING, VIEW_BILLING_UNITS)));
            assertRefused(PlatformProblem.STALE, () -> groups.edit(id, 1, GroupDetails.named("Late")));
            assertRefused(PlatformProblem.STALE, () -> groups.delete(id, 1));
            assertEquals(
                    List.of(EDIT_BILLING, VIEW_BILLING_UNITS), groups.get(id).privileges());
            assertRefused("user", AccessGroupProblem.USER_UNKNOWN, () -> groups.addUser(id, "nobody"));
            assertRefused("team", AccessGroupProblem.TEAM_UNKNOWN, () -> groups.addTeam(id, "nobody"));
            assertTrue(groups.addUser(id, "u-1"));
            assertFalse(groups.addUser(id, "u-1"), "is in it already");
            groups.delete(id, 2);
            assertRefused(PlatformProblem.NOT_FOUND, () -> groups.get(id));
            assertEquals(1, audit.page("access-group.deleted", 0, 10).total());
            return null;
        });
    }

    @Test
    void whatIsDeletedLeavesItsGroups() throws Exception {
        var group = samples.group(tenant, EDIT_BILLING);
        samples.join(tenant, group, "u-1");
        owner(() -> {
            var team = teams.create("Retail");
            groups.addTeam(group, "Retail");
            assertEquals(
                    List.of(1, 1),
                    List.of(groups.get(group).users(), groups.get(group).teams()));
            assertEquals("u-1", groups.users(group, 0, 10).rows().get(0).key());
            assertFalse(groups.users(group, 0, 10).rows().get(0).logsIn());
            assertEquals("Retail", groups.teams(group, 0, 10).rows().get(0).name());
            teams.delete(team, 1);
            users.delete(user, version(user));
            users.reinstate(user, version(user));
            assertEquals(
                    List.of(0, 0),
                    List.of(groups.get(group).users(), groups.get(group).teams()));
            assertEquals(List.of(), effective.of(user).rows());
            return null;
        });
    }

    /** A user of the tenant who is its administrator. */
    private long administrator() throws Exception {
        var boss = samples.user(tenant, "boss-" + UUID.randomUUID());
        session(boss, Role.TENANT_ADMINISTRATOR);
        return boss;
    }

    private int version(long of) {
        return users.get(of).user().version();
    }

    private void as(Session session, Runnable work) throws Exception {
        callers.as(
                session.caller(),
                () -> scope.within(tenant, () -> {
                    work.run();
                    return null;
                }));
    }
}
