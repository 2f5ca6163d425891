package org.reckoner.tenant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reckoner.it.Problems.assertRefused;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reckoner.it.As;
import org.reckoner.it.SampleTenants;
import org.reckoner.it.TestClock;
import org.reckoner.it.Together;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Role;
import org.reckoner.platform.TenantId;
import org.reckoner.platform.TenantScope;

@ExtendWith(ArquillianExtension.class)
class TenantsIT {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Inject
    Tenants tenants;

    @Inject
    Assignments assignments;

    @Inject
    SampleTenants samples;

    @Inject
    TestClock clock;

    @Inject
    TenantScope scope;

    @Inject
    Together together;

    @Inject
    As as;

    @Test
    void aLandlordSeesTheirOwnTenantsAlone() throws Exception {
        var mine = ThreadLocalRandom.current().nextLong(1_000_000, 2_000_000);
        var created = as.landlord(mine, () -> tenants.create(SampleTenants.details(Billable.PURECONNECT, LONDON)));
        var foreign = samples.inUse(Billable.PURECONNECT, LONDON).value();

        var seen = as.landlord(mine, () -> tenants.page(TenantSearch.ALL, new Window(0, 50, "name", false)));
        assertEquals(1, seen.total());
        assertEquals(created, seen.rows().get(0).id());
        as.landlord(mine, () -> {
            assertRefused(PlatformProblem.NOT_FOUND, () -> tenants.file(foreign));
            assertRefused(PlatformProblem.NOT_FOUND, () -> tenants.mine(foreign));
            assertRefused(PlatformProblem.NOT_FOUND, () -> tenants.suspend(foreign, 0));
            assertRefused(PlatformProblem.NOT_FOUND, () -> tenants.file(987_654_321L));
            return null;
        });
        as.owner(() -> {
            assignments.assign(foreign, mine, "lena@test.example");
            return null;
        });
        assertEquals(foreign, as.landlord(mine, () -> tenants.file(foreign).id()));
    }

    /** Outside a transaction the server has one EntityManager for all threads of a request or a timer; and none of them may share it. */
    @Test
    void workersThatAskAtTheSameMomentDoNotMeet() throws Exception {
        var one = samples.inUse(Billable.NONE, LONDON);
        var other = samples.inUse(Billable.NONE, LONDON);

        assertEquals(List.of(1, 1), together.run(() -> distinctAnswers(one), () -> distinctAnswers(other)));
    }

    private int distinctAnswers(TenantId tenant) throws Exception {
        var answers = new HashSet<>();
        for (var time = 0; time < 500; time++) {
            answers.add(as.system(() -> scope.within(tenant, tenants::billing)));
            answers.remove(as.system(() -> scope.within(tenant, () -> tenants.mine(tenant.value()))));
        }
        return answers.size();
    }

    @Test
    void theSecondOfTwoEditsIsToldThatSomebodyWasFaster() throws Exception {
        var id = samples.inUse(Billable.NONE, LONDON).value();
        as.owner(() -> {
            var seen = tenants.file(id);
            tenants.suspend(id, seen.version());
            assertRefused(PlatformProblem.STALE, () -> tenants.suspend(id, seen.version()));
            assertRefused(PlatformProblem.STALE, () -> tenants.describe(id, seen.version(), seen.details()));
            return null;
        });
    }

    @Test
    void namesAndExternalIdsAreUnique() throws Exception {
        as.owner(() -> {
            var first = SampleTenants.details(Billable.SALESFORCE, LONDON);
            tenants.create(first);
            var sameName = new TenantDetails(
                    first.name().toUpperCase(Locale.ROOT),
                    first.contacts(),
                    Billable.NONE,
                    Installation.ON_PREMISE,
                    Identifiers.NONE,
                    null,
                    first.place(),
                    first.legal());
            assertRefused(TenantProblem.NAME_TAKEN, () -> tenants.create(sameName));
            var other = SampleTenants.details(Billable.SALESFORCE, LONDON);
            var sameId = new TenantDetails(
                    other.name(),
                    other.contacts(),
                    other.billable(),
                    other.installation(),
                    first.identifiers(),
                    null,
                    other.place(),
                    other.legal());
            assertRefused(TenantProblem.EXTERNAL_ID_TAKEN, () -> tenants.create(sameId));
            return null;
        });
    }

    @Test
    void aPureConnectTenantGetsOneInstanceIdForGood() throws Exception {
        var id = samples.inUse(Billable.PURECONNECT, LONDON).value();
        as.owner(() -> {
            var file = tenants.file(id);
            assertNotNull(file.details().instanceId());
            var d = file.details();
            var other = new TenantDetails(
                    d.name(),
                    d.contacts(),
                    d.billable(),
                    d.installation(),
                    d.identifiers(),
                    "00000000-0000-4000-8000-000000000000",
                    d.place(),
                    d.legal());
            assertRefused(TenantProblem.INSTANCE_ID_FIXED, () -> tenants.describe(id, file.version(), other));
            return null;
        });
    }

    @Test
    void whoeverLacksThePrivilegeIsRefused() throws Exception {
        var tenant = samples.inUse(Billable.NONE, LONDON);
        for (var role : new Role[] {Role.ADMIN, Role.SUPERVISOR, Role.ANALYST, Role.AGENT}) {
            as.someone(role, tenant, () -> {
                assertRefused(PlatformProblem.FORBIDDEN, () -> tenants.file(tenant.value()));
                assertRefused(
                        PlatformProblem.FORBIDDEN, () -> tenants.create(SampleTenants.details(Billable.NONE, LONDON)));
                return null;
            });
        }
        as.administrator(tenant, () -> {
            assertTrue(tenants.isOpen(tenant));
            assertRefused(PlatformProblem.FORBIDDEN, () -> tenants.suspend(tenant.value(), 0));
            return null;
        });
    }

    @Test
    void aClosedTenantIsNotOpenAndIsNotClosedAgain() throws Exception {
        var tenant = samples.inUse(Billable.NONE, LONDON);
        as.owner(() -> {
            tenants.close(tenant.value(), tenants.file(tenant.value()).version());
            assertFalse(tenants.isOpen(tenant));
            assertRefused(
                    TenantProblem.NOT_IN_THIS_STATE,
                    () -> tenants.close(
                            tenant.value(), tenants.file(tenant.value()).version()));
            return null;
        });
    }

    @Test
    void anotherProductAloneIsAChangeOthersAreToldOf() throws Exception {
        var id = samples.inUse(Billable.NONE, LONDON).value();
        as.owner(() -> {
            var seen = tenants.file(id);
            tenants.license(id, seen.version(), new TenantLicence(null, null, null, Set.of(ProductLicence.VOICE)));
            assertEquals(
                    Set.of(ProductLicence.VOICE), tenants.file(id).licence().products());
            assertRefused(PlatformProblem.STALE, () -> tenants.license(id, seen.version(), TenantLicence.NONE));
            return null;
        });
    }

    @Test
    void aTenantsAdministratorMovesTheTenantToNoOtherRegionZoneOrCurrency() throws Exception {
        var tenant = samples.inUse(Billable.NONE, LONDON);
        as.administrator(tenant, () -> {
            var file = tenants.file(tenant.value());
            var abroad = new Place("DE", BillingRegion.EMEA, null, LONDON, "GBP");
            tenants.describe(tenant.value(), file.version(), at(file.details(), abroad));
            var version = tenants.file(tenant.value()).version();
            var elsewhere = new Place("DE", BillingRegion.EMEA, null, ZoneId.of("Europe/Berlin"), "GBP");
            assertRefused(
                    TenantProblem.LANDLORDS_ALONE,
                    () -> tenants.describe(tenant.value(), version, at(file.details(), elsewhere)));
            return null;
        });
        var place = as.owner(() -> tenants.file(tenant.value()).details().place());
        assertEquals("DE", place.country());
        assertEquals(LONDON, place.zone());
    }

    @Test
    void aListIsSortedByWhatItShowsAndByNameOtherwise() throws Exception {
        var landlord = ThreadLocalRandom.current().nextLong(2_000_000, 3_000_000);
        for (var billable : Billable.values()) {
            as.landlord(landlord, () -> tenants.create(SampleTenants.details(billable, LONDON)));
        }
        as.landlord(landlord, () -> {
            var byBillable = tenants.page(TenantSearch.ALL, new Window(0, 10, "billable", true)).rows().stream()
                    .map(TenantRow::billable)
                    .toList();
            assertEquals(List.of(Billable.SALESFORCE, Billable.PURECONNECT, Billable.NONE), byBillable);
            for (var key : new String[] {null, "name; drop table tenant", "exportedOn"}) {
                assertEquals(
                        3,
                        tenants.page(TenantSearch.ALL, new Window(0, 10, key, false))
                                .total());
            }
            var names = tenants.page(TenantSearch.ALL, new Window(0, 10, null, false)).rows().stream()
                    .map(TenantRow::name)
                    .toList();
            assertEquals(names.stream().sorted().toList(), names);
            return null;
        });
    }

    @Test
    void aNameOrIdentifierOfAnotherIsRefusedBesideItsInputWhenATenantIsEdited() throws Exception {
        var first = samples.inUse(Billable.SALESFORCE, LONDON).value();
        var second = samples.inUse(Billable.SALESFORCE, LONDON).value();
        as.owner(() -> {
            var theirs = tenants.file(first).details();
            var mine = tenants.file(second);
            var renamed = new TenantDetails(
                    theirs.name(),
                    theirs.contacts(),
                    Billable.NONE,
                    Installation.CLOUD,
                    Identifiers.NONE,
                    null,
                    theirs.place(),
                    theirs.legal());
            assertRefused("name", TenantProblem.NAME_TAKEN, () -> tenants.describe(second, mine.version(), renamed));
            var sameId = new TenantDetails(
                    mine.details().name(),
                    theirs.contacts(),
                    Billable.SALESFORCE,
                    Installation.CLOUD,
                    theirs.identifiers(),
                    null,
                    theirs.place(),
                    theirs.legal());
            assertRefused(
                    "externalId",
                    TenantProblem.EXTERNAL_ID_TAKEN,
                    () -> tenants.describe(second, mine.version(), sameId));
            return null;
        });
    }

    @Test
    void closingIsTakenBackUntilItsLastDateIsOver() throws Exception {
        var tenant = samples.inUse(Billable.PURECONNECT, ZoneId.of("Pacific/Auckland"));
        turnAt("2031-03-03T10:59:00Z", tenant, tenants::close);
        assertEquals(
                "2031-03-03",
                as.owner(() -> tenants.file(tenant.value())).closedOn().toString());
        turnAt("2031-03-03T10:59:59Z", tenant, tenants::resume);
        assertTrue(tenants.isOpen(tenant));

        turnAt("2031-03-03T10:59:00Z", tenant, tenants::close);
        assertRefused(TenantProblem.NOT_IN_THIS_STATE, () -> turnAt("2031-03-03T11:00:00Z", tenant, tenants::resume));
        assertFalse(tenants.isOpen(tenant));
    }

    @Test
    void aClosedTenantIsVisitedForAMonthMoreAndKnowsItsLastDate() throws Exception {
        var tenant = samples.inUse(Billable.PURECONNECT, LONDON);
        turnAt("2031-03-03T12:00:00Z", tenant, tenants::close);
        assertTrue(isVisitedAt("2031-04-03T12:00:00Z", tenant));
        assertFalse(isVisitedAt("2031-04-04T12:00:00Z", tenant));
        var billed = as.ownerIn(tenant, tenants::billing);
        assertTrue(billed.countsOn(LocalDate.parse("2031-03-03")));
        assertFalse(billed.countsOn(LocalDate.parse("2031-03-04")));
    }

    private boolean isVisitedAt(String instant, TenantId tenant) throws Exception {
        return clock.at(
                instant,
                () -> as.owner(() -> tenants.inUseAfter(tenant.value() - 1, null).stream()
                        .anyMatch(billed -> billed.id().equals(tenant))));
    }

    private interface Turn {
        void of(long id, int seenVersion);
    }

    private void turnAt(String instant, TenantId tenant, Turn turn) throws Exception {
        clock.at(
                instant,
                () -> as.owner(() -> {
                    turn.of(tenant.value(), tenants.file(tenant.value()).version());
                    return null;
                }));
    }

    private static TenantDetails at(TenantDetails d, Place place) {
        return new TenantDetails(
                d.name(),
                d.contacts(),
                d.billable(),
                d.installation(),
                d.identifiers(),
                d.instanceId(),
                place,
                d.legal());
    }
}
