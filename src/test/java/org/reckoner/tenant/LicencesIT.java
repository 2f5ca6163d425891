package org.reckoner.tenant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reckoner.it.Problems.assertRefused;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reckoner.it.As;
import org.reckoner.it.SampleTenants;
import org.reckoner.it.TestClock;
import org.reckoner.platform.Database;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.TenantId;

/** Licence breaches over time, on the test clock. */
@ExtendWith(ArquillianExtension.class)
class LicencesIT {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Inject
    Licences licences;

    @Inject
    Tenants tenants;

    @Inject
    SampleTenants samples;

    @Inject
    TestClock clock;

    @Inject
    Database database;

    @Inject
    As as;

    private TenantId tenant;

    @BeforeEach
    void begin() throws Exception {
        tenant = samples.inUse(Billable.NONE, LONDON);
    }

    @Test
    void tooManyUsersAreWarnedForSevenDaysThenRefusedAndLetInOnceTheyFit() throws Exception {
        at("2031-03-03T12:00:00Z", () -> license(null, 2));
        at("2031-03-04T12:00:00Z", () -> count(2));
        assertEquals(List.of(), history(), "as many as licensed is no breach");
        at("2031-03-05T12:00:00Z", () -> count(3));
        assertEquals(Admission.OPEN, admissionAt("2031-03-12T11:59:59Z"));
        assertEquals(Admission.LICENCE_BREACH, admissionAt("2031-03-12T12:00:00Z"));
        assertEquals(1, mails());

        at("2031-03-13T12:00:00Z", () -> {
            assertEquals(BreachStage.REFUSED, row().breach());
            assertEquals(List.of(tenant.value()), found(BreachStage.REFUSED));
            assertEquals(List.of(), found(BreachStage.WARNED));
            return count(2);
        });
        assertEquals(Admission.OPEN, admissionAt("2031-03-13T12:00:00Z"));
        var closed = history().get(0);
        assertEquals(BreachCause.USERS, closed.cause());
        assertEquals(BreachEnding.FITS, closed.ending());
        assertEquals(Instant.parse("2031-03-13T12:00:00Z"), closed.closedAt());
        assertEquals(1, mails(), "that it ended is no news for the mailbox");
    }

    @Test
    void aLicenceThatRunsOutIsInBreachWhoeverLooksFirst() throws Exception {
        at("2031-03-03T12:00:00Z", () -> license(LocalDate.parse("2031-03-10"), null));
        assertEquals(Admission.OPEN, admissionAt("2031-03-10T23:59:59Z"));
        assertEquals(Admission.OPEN, admissionAt("2031-03-17T23:59:59Z"));
        assertEquals(Admission.LICENCE_BREACH, admissionAt("2031-03-18T00:00:00Z"), "before any process has looked");

        at("2031-03-11T06:00:00Z", () -> {
            assertTrue(ranOut().contains(tenant));
            return check();
        });
        var breach = history().get(0);
        assertEquals(Instant.parse("2031-03-11T00:00:00Z"), breach.startedAt());
        assertEquals(Instant.parse("2031-03-18T00:00:00Z"), breach.refusedFrom());
        at("2031-03-11T07:00:00Z", () -> {
            assertFalse(ranOut().contains(tenant), "it is open");
            return check();
        });
        assertEquals(1, history().size());
        assertEquals(1, mails());
        at("2031-03-12T00:00:00Z", () -> license(LocalDate.parse("2032-03-10"), null));
        assertEquals(BreachEnding.FITS, history().get(0).ending());
    }

    @Test
    void aLicenceThatIsGivenADateInThePastHasItsSevenDaysStill() throws Exception {
        at("2031-03-03T12:00:00Z", () -> license(LocalDate.parse("2030-01-01"), null));
        assertEquals(Instant.parse("2031-03-03T12:00:00Z"), history().get(0).startedAt());
        assertEquals(Admission.OPEN, admissionAt("2031-03-10T11:59:59Z"));
        assertEquals(Admission.LICENCE_BREACH, admissionAt("2031-03-10T12:00:00Z"));
    }

    @Test
    void againWithinThirtyDaysOfItsEndTheOldStartCountsAfterThemANewOne() throws Exception {
        at("2031-01-01T12:00:00Z", () -> license(null, 1));
        at("2031-01-02T12:00:00Z", () -> count(2));
        at("2031-01-03T12:00:00Z", () -> count(1));
        at("2031-02-02T11:59:59Z", () -> count(2));
        assertEquals(Instant.parse("2031-01-02T12:00:00Z"), history().get(0).startedAt());
        assertEquals(Admission.LICENCE_BREACH, admissionAt("2031-02-02T11:59:59Z"), "its days are used up");
        at("2031-02-02T12:00:00Z", () -> count(1));
        at("2031-03-04T12:00:00Z", () -> count(2));
        assertEquals(Instant.parse("2031-03-04T12:00:00Z"), history().get(0).startedAt());
        assertEquals(3, history().size());
    }

    @Test
    void afterSevenDaysALandlordAloneChangesTheLicence() throws Exception {
        at("2031-03-03T12:00:00Z", () -> license(null, 1));
        at("2031-03-04T12:00:00Z", () -> count(2));
        at(
                "2031-03-11T11:59:59Z",
                () -> as.administrator(tenant, () -> save(new TenantLicence(null, null, 1, voice()))));
        at("2031-03-11T12:00:00Z", () -> {
            as.administrator(tenant, () -> {
                assertRefused(TenantProblem.LICENCE_LOCKED, () -> save(new TenantLicence(null, null, 2, voice())));
                return null;
            });
            return license(null, 2);
        });
        assertEquals(BreachEnding.FITS, history().get(0).ending());
    }

    @Test
    void aLandlordLiftsABreachAfterItsSevenDaysAndSevenNewOnesBegin() throws Exception {
        at("2031-03-03T12:00:00Z", () -> license(null, 1));
        at("2031-03-04T12:00:00Z", () -> count(2));
        at("2031-03-11T11:59:59Z", () -> {
            assertRefused(TenantProblem.BREACH_IN_GRACE, this::liftAsOwner);
            as.administrator(tenant, () -> {
                assertRefused(PlatformProblem.FORBIDDEN, () -> licences.lift(tenant.value()));
                return null;
            });
            as.landlord(4_711, () -> {
                assertRefused(PlatformProblem.NOT_FOUND, () -> licences.lift(tenant.value()));
                assertRefused(PlatformProblem.NOT_FOUND, () -> licences.history(tenant.value()));
                return null;
            });
            return null;
        });
        at("2031-03-12T12:00:00Z", () -> {
            liftAsOwner();
            return null;
        });
        assertEquals(List.of(BreachEnding.LIFTED), endings());
        assertEquals(Admission.OPEN, admissionAt("2031-03-19T11:59:59Z"));
        assertEquals(Admission.LICENCE_BREACH, admissionAt("2031-03-19T12:00:00Z"));
        at("2031-03-13T12:00:00Z", () -> count(1));
        assertRefused(TenantProblem.NO_BREACH, this::liftAsOwner);
    }

    @Test
    void anExpiredLicenceThatIsLiftedHasSevenNewDaysToo() throws Exception {
        at("2031-03-03T12:00:00Z", () -> license(LocalDate.parse("2031-03-10"), null));
        at("2031-03-20T12:00:00Z", () -> {
            liftAsOwner();
            return null;
        });
        assertEquals(Admission.OPEN, admissionAt("2031-03-27T11:59:59Z"));
        assertEquals(Admission.LICENCE_BREACH, admissionAt("2031-03-27T12:00:00Z"));
    }

    @Test
    void closingATenantEndsItsBreach() throws Exception {
        at("2031-03-03T12:00:00Z", () -> license(null, 1));
        at("2031-03-04T12:00:00Z", () -> {
            count(2);
            return as.owner(() -> {
                tenants.close(tenant.value(), tenants.file(tenant.value()).version());
                return null;
            });
        });
        assertEquals(BreachEnding.CLOSED, history().get(0).ending());
        assertNull(as.owner(() -> row()).breach());
        assertEquals(Admission.CLOSED, admissionAt("2031-03-05T12:00:00Z"));
    }

    private <T> T at(String instant, Callable<T> work) throws Exception {
        return clock.at(instant, () -> as.owner(work));
    }

    private Void license(LocalDate expiresOn, Integer usersMax) throws Exception {
        return as.owner(() -> save(new TenantLicence(null, expiresOn, usersMax, Set.of())));
    }

    private Void save(TenantLicence licence) {
        tenants.license(tenant.value(), tenants.file(tenant.value()).version(), licence);
        return null;
    }

    private static Set<ProductLicence> voice() {
        return Set.of(ProductLicence.VOICE);
    }

    private Void count(int active) throws Exception {
        return as.ownerIn(tenant, () -> {
            licences.recount(() -> active);
            return null;
        });
    }

    private Void check() throws Exception {
        assertTrue(as.system(() -> licences.check(tenant)));
        return null;
    }

    private List<TenantId> ranOut() throws Exception {
        return as.system(() -> licences.ranOutAfter(tenant.value() - 1));
    }

    private void liftAsOwner() throws Exception {
        as.owner(() -> {
            licences.lift(tenant.value());
            return null;
        });
    }

    private Admission admissionAt(String instant) throws Exception {
        return clock.at(instant, () -> licences.admission(tenant));
    }

    private List<Breach> history() throws Exception {
        return as.owner(() -> licences.history(tenant.value()));
    }

    private List<BreachEnding> endings() throws Exception {
        return history().stream()
                .map(Breach::ending)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private TenantRow row() {
        var row = tenants.row(tenant.value());
        assertNotNull(row);
        return row;
    }

    private List<Long> found(BreachStage stage) {
        var name = row().name();
        var search = new TenantSearch(name, null, null, null, stage, null, null);
        return tenants.page(search, new Window(0, 10, null, false)).rows().stream()
                .map(TenantRow::id)
                .toList();
    }

    private int mails() {
        return database.call(c -> {
            try (var query =
                    c.prepareStatement("select count(*) from mail where kind = 'LICENCE_BREACH' and tenant_id = ?")) {
                query.setLong(1, tenant.value());
                var row = query.executeQuery();
                row.next();
                return row.getInt(1);
            }
        });
    }
}
