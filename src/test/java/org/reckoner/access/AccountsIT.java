package org.reckoner.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reckoner.it.Problems.assertRefused;

import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reckoner.it.As;
import org.reckoner.it.SampleTenants;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.tenant.Admission;
import org.reckoner.tenant.Assignments;
import org.reckoner.tenant.Billable;
import org.reckoner.tenant.TenantProblem;
import org.reckoner.tenant.TenantState;
import org.reckoner.tenant.Tenants;
import org.reckoner.tenant.Window;

@ExtendWith(ArquillianExtension.class)
class AccountsIT {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String FROM = "192.0.2.1";
    private static final String PASSWORD = "correct horse battery";

    @Inject
    Accounts accounts;

    @Inject
    LogIns logIns;

    @Inject
    Landlords landlords;

    @Inject
    Assignments assignments;

    @Inject
    Tenants tenants;

    @Inject
    SampleTenants samples;

    @Inject
    As as;

    @Test
    void anAdministratorLogsInByEmailWhateverItsCase() throws Exception {
        var tenant = samples.inUse(Billable.NONE, LONDON);
        var email = email();
        as.owner(() -> accounts.addAdministrator(tenant.value(), new NewAccount("Dana", email, PASSWORD)));
        var in = (LogInAnswer.In) logIns.byPassword(email.toUpperCase(Locale.ROOT), PASSWORD, FROM);
        assertEquals(tenant, logIns.goOn(in.logIn().mark()).orElseThrow().tenant());
        assertFalse(letsIn(email, "wrong horse battery"));
        assertFalse(letsIn("nobody-" + email, PASSWORD));
    }

    @Test
    void nobodyOfATenantThatIsNotOpenGetsIn() throws Exception {
        var tenant = samples.inUse(Billable.NONE, LONDON);
        var email = email();
        var id = as.owner(() -> accounts.addAdministrator(tenant.value(), new NewAccount("Dana", email, PASSWORD)));
        assertTrue(accounts.caller(id, 0).isPresent());
        as.owner(() -> {
            tenants.suspend(tenant.value(), tenants.file(tenant.value()).version());
            return null;
        });
        assertFalse(letsIn(email, PASSWORD));
        assertEquals(
                new LogInAnswer.NotAdmitted(Admission.SUSPENDED), logIns.byPassword(email, PASSWORD, "192.0.2.77"));
        assertEquals(
                new LogInAnswer.Refused(),
                logIns.byPassword(email, "not " + PASSWORD, "192.0.2.77"),
                "tells nobody else");
        assertTrue(accounts.caller(id, 0).isEmpty(), "who is logged in is out with the next request");
        as.owner(() -> {
            tenants.resume(tenant.value(), tenants.file(tenant.value()).version());
            return null;
        });
        assertTrue(letsIn(email, PASSWORD));
    }

    @Test
    void theFirstAdministratorPutsADraftInUse() throws Exception {
        as.owner(() -> {
            var id = tenants.create(SampleTenants.details(Billable.NONE, LONDON));
            var early = new NewAccount("Early", email(), PASSWORD);
            assertRefused(TenantProblem.STEP_MISSING, () -> accounts.addAdministrator(id, early));
            assertTrue(accounts.administrators(id).isEmpty(), "refused whole");
            return null;
        });
        var tenant = samples.inUse(Billable.NONE, LONDON).value();
        as.owner(() -> {
            accounts.addAdministrator(tenant, new NewAccount("Dana", email(), PASSWORD));
            assertEquals(TenantState.ACTIVE, tenants.file(tenant).state());
            assertEquals(1, accounts.administrators(tenant).size());
            return null;
        });
    }

    @Test
    void anEmailBelongsToOneLogIn() throws Exception {
        var first = samples.inUse(Billable.NONE, LONDON).value();
        var second = samples.inUse(Billable.NONE, LONDON).value();
        var email = email();
        as.owner(() -> {
            accounts.addAdministrator(first, new NewAccount("Dana", email, PASSWORD));
            var again = new NewAccount("Other", email.toUpperCase(Locale.ROOT), PASSWORD);
            assertRefused("email", AccessProblem.EMAIL_TAKEN, () -> accounts.addAdministrator(second, again));
            assertRefused("email", AccessProblem.EMAIL_TAKEN, () -> accounts.inviteAdministrator(second, again));
            return null;
        });
    }

    @Test
    void anInvitationIsGoodOnceAndTheLatestAlone() throws Exception {
        var tenant = samples.inUse(Billable.NONE, LONDON).value();
        var other = samples.inUse(Billable.NONE, LONDON).value();
        var email = email();
        var first = as.owner(() -> accounts.inviteAdministrator(tenant, new NewAccount("Eli", email, null)));
        var invited = as.owner(() -> accounts.administrators(tenant)).get(0);
        assertNotNull(invited.invitedUntil());
        assertFalse(letsIn(email, PASSWORD));
        as.owner(() -> {
            assertRefused(PlatformProblem.NOT_FOUND, () -> accounts.inviteAgain(other, invited.id()));
            return null;
        });
        var second = as.owner(() -> accounts.inviteAgain(tenant, invited.id()));
        assertRefused(AccessProblem.INVITATION_UNKNOWN, () -> accounts.invited(first));
        accounts.accept(second, PASSWORD);
        assertRefused(AccessProblem.INVITATION_UNKNOWN, () -> accounts.accept(second, PASSWORD));
        assertTrue(letsIn(email, PASSWORD));
        as.owner(() -> {
            assertNull(accounts.administrators(tenant).get(0).invitedUntil());
            assertRefused(PlatformProblem.NOT_FOUND, () -> accounts.inviteAgain(tenant, invited.id()));
            return null;
        });
    }

    @Test
    void aLandlordSeesWhatIsAssignedUntilItIsTakenAway() throws Exception {
        var tenant = samples.inUse(Billable.NONE, LONDON).value();
        var email = email();
        var landlord = as.owner(() -> accounts.addLandlord(new NewAccount("Lena", email, PASSWORD)));
        as.landlord(landlord, () -> {
            assertRefused(PlatformProblem.NOT_FOUND, () -> tenants.file(tenant));
            assertRefused(PlatformProblem.FORBIDDEN, () -> landlords.assign(tenant, email));
            assertRefused(PlatformProblem.FORBIDDEN, () -> assignments.assign(tenant, landlord, "lena@test.example"));
            return null;
        });
        as.owner(() -> {
            assertRefused(
                    "landlord", AccessProblem.LANDLORD_UNKNOWN, () -> landlords.assign(tenant, "no@body.example"));
            landlords.assignNamed(
                    landlord, tenants.file(tenant).details().name().toUpperCase(Locale.ROOT));
            landlords.assign(tenant, email);
            assertEquals(landlord, landlords.of(tenant).get(0).id());
            var seen = assignments.tenantsOf(landlord, new Window(0, 10, null, false));
            assertEquals(1, seen.total());
            return null;
        });
        assertEquals(tenant, as.landlord(landlord, () -> tenants.row(tenant).id()));
        as.owner(() -> {
            landlords.unassign(tenant, landlord);
            return null;
        });
        as.landlord(landlord, () -> {
            assertRefused(PlatformProblem.NOT_FOUND, () -> tenants.row(tenant));
            return null;
        });
    }

    @Test
    void aDisabledLandlordIsOutUntilEnabledAgain() throws Exception {
        var email = email();
        var landlord = as.owner(() -> accounts.addLandlord(new NewAccount("Lena", email, PASSWORD)));
        as.owner(() -> {
            landlords.disable(landlord);
            assertFalse(landlords.get(landlord).enabled());
            return null;
        });
        assertFalse(letsIn(email, PASSWORD));
        assertTrue(accounts.caller(landlord, 0).isEmpty());
        as.owner(() -> {
            landlords.enable(landlord);
            return null;
        });
        assertTrue(letsIn(email, PASSWORD));
    }

    @Test
    void onlyLandlordsAreDisabledAsLandlords() throws Exception {
        var tenant = samples.inUse(Billable.NONE, LONDON).value();
        as.owner(() -> {
            var administrator = accounts.addAdministrator(tenant, new NewAccount("Dana", email(), PASSWORD));
            assertRefused(PlatformProblem.NOT_FOUND, () -> landlords.disable(administrator));
            assertRefused(PlatformProblem.NOT_FOUND, () -> landlords.unassign(tenant, administrator));
            return null;
        });
    }

    private boolean letsIn(String email, String password) {
        return logIns.byPassword(email, password, FROM) instanceof LogInAnswer.In;
    }

    private static String email() {
        return "who-" + UUID.randomUUID() + "@test.example";
    }
}
