package org.reckoner.tenant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reckoner.it.Problems.assertRefused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TenantTest {
    private static final Instant CREATED = Instant.parse("2026-01-01T00:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final TenantAuthentication FORM =
            new TenantAuthentication(AuthenticationKind.FORM, PasswordRules.STANDARD, null);

    @Test
    void aTenantIsADraftUntilTheWizardIsFinished() {
        var tenant = new Tenant(Samples.details(Billable.NONE), CREATED);
        assertEquals(TenantState.DRAFT, tenant.state());
        assertEquals(1, tenant.file(Set.of()).stepsDone());
        tenant.license(TenantLicence.NONE);
        tenant.authenticate(FORM, null);
        assertEquals(TenantState.DRAFT, tenant.state());
        assertTrue(tenant.finish());
        assertEquals(TenantState.ACTIVE, tenant.state());
        assertEquals(4, tenant.file(Set.of()).stepsDone());
    }

    @Test
    void noStepIsSavedBeforeTheOneInFrontOfIt() {
        var tenant = new Tenant(Samples.details(Billable.NONE), CREATED);
        assertRefused(TenantProblem.STEP_MISSING, () -> tenant.authenticate(FORM, null));
        assertRefused(TenantProblem.STEP_MISSING, tenant::finish);
        tenant.license(TenantLicence.NONE);
        assertRefused(TenantProblem.STEP_MISSING, tenant::finish);
    }

    @Test
    void aStepSavedAgainTakesNothingBack() {
        var tenant = active();
        tenant.describe(Samples.details(Billable.NONE));
        assertEquals(4, tenant.file(Set.of()).stepsDone());
        assertEquals(TenantState.ACTIVE, tenant.state());
    }

    @Test
    void finishingAgainIsNoSecondEnd() {
        assertFalse(active().finish());
    }

    @Test
    void anActiveTenantIsSuspendedAndResumed() {
        var tenant = active();
        assertRefused(TenantProblem.NOT_IN_THIS_STATE, () -> tenant.resume(TODAY));
        tenant.suspend();
        assertEquals(TenantState.SUSPENDED, tenant.state());
        assertRefused(TenantProblem.NOT_IN_THIS_STATE, tenant::suspend);
        tenant.resume(TODAY);
        assertEquals(TenantState.ACTIVE, tenant.state());
    }

    @Test
    void aSuspendedTenantStaysSuspendedWhenItsWizardIsFinishedAgain() {
        var tenant = active();
        tenant.suspend();
        assertFalse(tenant.finish());
        assertEquals(TenantState.SUSPENDED, tenant.state());
    }

    @Test
    void aDraftCanBeClosedButNotSuspended() {
        var tenant = new Tenant(Samples.details(Billable.NONE), CREATED);
        assertRefused(TenantProblem.NOT_IN_THIS_STATE, tenant::suspend);
        tenant.close(TODAY);
        assertEquals(TenantState.CLOSED, tenant.state());
    }

    @Test
    void closedIsFinalOnceItsLastDateIsOver() {
        var tenant = active();
        tenant.close(TODAY);
        assertEquals(TODAY, tenant.closedOn());
        assertRefused(TenantProblem.NOT_IN_THIS_STATE, () -> tenant.resume(TODAY.plusDays(1)));
        assertRefused(TenantProblem.NOT_IN_THIS_STATE, tenant::suspend);
        assertRefused(TenantProblem.NOT_IN_THIS_STATE, () -> tenant.close(TODAY));
        assertRefused(TenantProblem.NOT_IN_THIS_STATE, tenant::finish);
    }

    @Test
    void closingIsTakenBackOnItsLastDate() {
        var tenant = active();
        tenant.close(TODAY);
        tenant.resume(TODAY);
        assertEquals(TenantState.ACTIVE, tenant.state());
        assertNull(tenant.closedOn());

        var draft = new Tenant(Samples.details(Billable.NONE), CREATED);
        draft.close(TODAY);
        draft.resume(TODAY);
        assertEquals(TenantState.DRAFT, draft.state());
    }

    @Test
    void theInstanceIdIsMadeWhenPureConnectFirstBills() {
        var tenant = new Tenant(Samples.details(Billable.NONE), CREATED);
        assertNull(tenant.instanceId());
        tenant.describe(Samples.details(Billable.PURECONNECT));
        assertNotNull(tenant.instanceId());
        assertNotEquals(tenant.instanceId(), new Tenant(Samples.details(Billable.PURECONNECT), CREATED).instanceId());
    }

    @Test
    void theInstanceIdGivenAtCreationIsTaken() {
        var details = Samples.details(Billable.PURECONNECT, Installation.CLOUD, Samples.IDENTIFIERS, Samples.INSTANCE);
        assertEquals(Samples.INSTANCE, new Tenant(details, CREATED).instanceId());
    }

    @Test
    void theInstanceIdIsFixedEvenWhileNobodyBills() {
        var tenant = new Tenant(Samples.details(Billable.PURECONNECT), CREATED);
        var made = tenant.instanceId();
        tenant.describe(Samples.details(Billable.NONE));
        tenant.describe(Samples.details(Billable.PURECONNECT));
        assertEquals(made, tenant.instanceId());
        var other = Samples.details(Billable.PURECONNECT, Installation.CLOUD, Samples.IDENTIFIERS, Samples.INSTANCE);
        assertRefused("instanceId", TenantProblem.INSTANCE_ID_FIXED, () -> tenant.describe(other));
    }

    @Test
    void whatWasSavedIsReadBack() {
        var tenant = active();
        var details = Samples.details(Billable.PURECONNECT, Installation.CLOUD, Samples.IDENTIFIERS, Samples.INSTANCE);
        tenant.describe(details);
        assertEquals(details, tenant.details());
    }

    @Test
    void aStoredSecretIsKeptUntilANewOneComesAndIsNeverReadBack() {
        var tenant = active();
        var provider = new OpenIdConnect("https://idp.example.com", "reckoner", "secret", "email");
        tenant.authenticate(
                new TenantAuthentication(AuthenticationKind.OPENID_CONNECT, PasswordRules.STANDARD, provider),
                "cipher");
        assertTrue(tenant.file(Set.of()).secretKept());
        assertNull(tenant.authentication().openId().clientSecret());
        tenant.authenticate(FORM, null);
        assertTrue(tenant.file(Set.of()).secretKept());
        assertEquals("reckoner", tenant.authentication().openId().clientId());
    }

    private static Tenant active() {
        var tenant = new Tenant(Samples.details(Billable.NONE), CREATED);
        tenant.license(TenantLicence.NONE);
        tenant.authenticate(FORM, null);
        tenant.finish();
        return tenant;
    }
}
