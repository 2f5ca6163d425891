package org.reckoner.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reckoner.it.Problems.assertRefused;

import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reckoner.audit.AuditLog;
import org.reckoner.directory.BulkAction;
import org.reckoner.directory.BulkChanges;
import org.reckoner.directory.BulkOrder;
import org.reckoner.directory.BulkRunner;
import org.reckoner.directory.DirectoryProblem;
import org.reckoner.directory.NewUser;
import org.reckoner.directory.UserAccess;
import org.reckoner.directory.UserNames;
import org.reckoner.directory.Users;
import org.reckoner.it.As;
import org.reckoner.it.SampleTenants;
import org.reckoner.platform.Caller;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Role;
import org.reckoner.platform.TenantId;
import org.reckoner.platform.TenantScope;
import org.reckoner.tenant.Billable;

/** Users of the contact centre who may also log in to Reckoner. */
@ExtendWith(ArquillianExtension.class)
class UserAccessIT {
    private static final String PASSWORD = "correct horse battery";

    @Inject
    UserAccess access;

    @Inject
    UserLogIns userLogIns;

    @Inject
    Users users;

    @Inject
    BulkChanges changes;

    @Inject
    BulkRunner runner;

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
    SampleTenants samples;

    @Inject
    As as;

    private final String email = "uma-" + UUID.randomUUID() + "@test.example";
    private TenantId tenant;
    private long user;

    @BeforeEach
    void makeUser() throws Exception {
        tenant = samples.inUse(Billable.NONE, ZoneId.of("UTC"));
        user = as.administrator(
                tenant,
                () -> users.create(new NewUser("u-1", new UserNames("Uma", "uma@directory.example"), null, null)));
    }

    @Test
    void aUserIsInvitedLogsInAndIsOutOnceTheAccessIsTaken() throws Exception {
        var mark = loggedIn(Role.SUPERVISOR);
        var uma = logIns.goOn(mark).orElseThrow();
        assertEquals(Role.SUPERVISOR, uma.role());
        assertEquals(tenant, uma.tenant());
        assertEquals("Uma", uma.displayName());
        as.administrator(tenant, () -> {
            assertEquals(email, access.of(user).orElseThrow().email());
            access.takeAway(user);
            assertTrue(access.of(user).isEmpty());
            assertRefused(AccessProblem.NO_LOG_IN, () -> access.takeAway(user));
            assertEquals(1, audit.page("account.removed", 0, 10).total());
            return null;
        });
        assertTrue(logIns.goOn(mark).isEmpty(), "the open session is over");
        assertInstanceOf(LogInAnswer.Refused.class, logIn());
        as.owner(() -> accounts.addLandlord(new NewAccount("Lena", email, PASSWORD))); // the e-mail is free
    }

    @Test
    void anEmailIsOneLogInsAlone() throws Exception {
        as.owner(() -> accounts.addLandlord(new NewAccount("Lena", email, PASSWORD)));
        as.administrator(tenant, () -> {
            assertRefused("email", AccessProblem.EMAIL_TAKEN, () -> access.give(user, email, Role.ADMIN));
            assertRefused("email", PlatformProblem.INVALID, () -> access.give(user, "no address", Role.ADMIN));
            for (var role : List.of(Role.LANDLORD, Role.PLATFORM_OWNER, Role.API_CLIENT, Role.SYSTEM)) {
                assertRefused("role", PlatformProblem.INVALID, () -> access.give(user, "x" + email, role));
            }
            access.give(user, "x" + email, Role.ADMIN);
            assertRefused(PlatformProblem.STALE, () -> access.give(user, "y" + email, Role.ADMIN));
            return null;
        });
    }

    @Test
    void anotherRoleHoldsFromTheNextLogInAndWhoDidNotSeeTheLastIsTold() throws Exception {
        var mark = loggedIn(Role.AGENT);
        as.administrator(tenant, () -> {
            access.turn(user, Role.AGENT, Role.TENANT_ADMINISTRATOR);
            assertRefused(PlatformProblem.STALE, () -> access.turn(user, Role.AGENT, Role.ANALYST));
            return null;
        });
        assertTrue(logIns.goOn(mark).isEmpty());
        var next = assertInstanceOf(LogInAnswer.In.class, logIn()).logIn().mark();
        var uma = logIns.goOn(next).orElseThrow();
        assertEquals(Role.TENANT_ADMINISTRATOR, uma.role());
        inOwn(uma, () -> {
            assertRefused(AccessProblem.OWN_LOG_IN, () -> access.takeAway(user));
            assertRefused(AccessProblem.OWN_LOG_IN, () -> access.turn(user, Role.TENANT_ADMINISTRATOR, Role.AGENT));
            assertRefused(AccessProblem.OWN_LOG_IN, () -> users.archive(user, version()));
            assertRefused(AccessProblem.OWN_LOG_IN, () -> users.delete(user, version()));
            // of many, everybody else is changed
            assertEquals(List.of(4_711L), userLogIns.others(List.of(user, 4_711L)));
        });
        assertTrue(logIns.goOn(next).isPresent());
    }

    @Test
    void whoIsArchivedIsOutUntilPutBackAndWhoIsDeletedForGood() throws Exception {
        var mark = loggedIn(Role.ADMIN);
        administrator(() -> users.archive(user, version()));
        assertTrue(logIns.goOn(mark).isEmpty());
        assertInstanceOf(LogInAnswer.Refused.class, logIn());
        administrator(() -> users.reinstate(user, version()));
        assertInstanceOf(LogInAnswer.In.class, logIn());
        administrator(() -> users.delete(user, version()));
        assertInstanceOf(LogInAnswer.Refused.class, logIn());
        administrator(() -> {
            assertTrue(access.of(user).isEmpty());
            assertRefused(DirectoryProblem.NOT_ACTIVE, () -> access.give(user, email, Role.ADMIN));
        });
    }

    @Test
    void aChangeOfManyClosesTheirLogInsToo() throws Exception {
        loggedIn(Role.ADMIN);
        var ids = List.of(user);
        administrator(() -> runner.run(changes.begin(new BulkOrder(BulkAction.ARCHIVE, null, null, null), ids)));
        assertInstanceOf(LogInAnswer.Refused.class, logIn());
    }

    @Test
    void anotherTenantsUserIsNobodyAndBasicRolesMayGiveNoAccess() throws Exception {
        var other = samples.inUse(Billable.NONE, ZoneId.of("UTC"));
        as.administrator(other, () -> {
            assertRefused(PlatformProblem.NOT_FOUND, () -> access.give(user, email, Role.ADMIN));
            assertRefused(PlatformProblem.NOT_FOUND, () -> access.of(user));
            return null;
        });
        as.someone(Role.ADMIN, tenant, () -> {
            assertRefused(PlatformProblem.FORBIDDEN, () -> access.give(user, email, Role.TENANT_ADMINISTRATOR));
            return null;
        });
    }

    /** Invited, the password set, logged in. */
    private LogInMark loggedIn(Role role) throws Exception {
        var token = as.administrator(tenant, () -> {
            access.give(user, email, role);
            return access.inviteAgain(user);
        });
        accounts.accept(token, PASSWORD);
        as.administrator(tenant, () -> {
            assertRefused(AccessProblem.NO_LOG_IN, () -> access.inviteAgain(user)); // they have a password by now
            return null;
        });
        return assertInstanceOf(LogInAnswer.In.class, logIn()).logIn().mark();
    }

    private LogInAnswer logIn() {
        return logIns.byPassword(email, PASSWORD, "test-" + email);
    }

    private int version() {
        return users.get(user).user().version();
    }

    private void administrator(Runnable work) throws Exception {
        as.administrator(tenant, () -> {
            work.run();
            return null;
        });
    }

    private void inOwn(Caller caller, Runnable work) throws Exception {
        callers.as(
                caller,
                () -> scope.within(tenant, () -> {
                    work.run();
                    return null;
                }));
        assertFalse(scope.current().isPresent());
    }
}
