package org.reckoner.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reckoner.event.Outcome;
import org.reckoner.event.PlanRequest;
import org.reckoner.event.WorkUnit;
import org.reckoner.it.As;
import org.reckoner.it.SampleTenants;
import org.reckoner.it.TestClock;
import org.reckoner.platform.Database;
import org.reckoner.platform.TenantId;
import org.reckoner.platform.TenantScope;
import org.reckoner.tenant.Admission;
import org.reckoner.tenant.Billable;
import org.reckoner.tenant.Breach;
import org.reckoner.tenant.Licences;
import org.reckoner.tenant.TenantLicence;
import org.reckoner.tenant.Tenants;

/** What the process Alerts does with licences that run out, on the test clock (product.md 2, Licence breach). */
@ExtendWith(ArquillianExtension.class)
class AlertsIT {
    private static final Outcome IN_BREACH = Outcome.done("outcome.alerts.breach");
    private static final Outcome NOTHING = Outcome.unchanged("outcome.alerts.none");
    private static final LocalDate LAST_DAY = LocalDate.parse("2013-03-10");

    @Inject
    AlertsProcess alerts;

    @Inject
    Licences licences;

    @Inject
    Tenants tenants;

    @Inject
    SampleTenants samples;

    @Inject
    TenantScope scope;

    @Inject
    Database database;

    @Inject
    TestClock clock;

    @Inject
    As as;

    private TenantId tenant;

    @Test
    void theLastDayIsOverWhenItIsOverWhereTheTenantIs() throws Exception {
        tenant = samples.inUse(Billable.NONE, ZoneId.of("Pacific/Honolulu"));
        at("2013-03-01T12:00:00Z", () -> license(LAST_DAY));
        assertEquals(List.of(), plannedAt("2013-03-10T09:59:59Z"), "it is over nowhere");
        // somewhere it is over: looked at closely, and left alone
        assertEquals(1, plannedAt("2013-03-10T10:00:00Z").size());
        assertEquals(NOTHING, performAt("2013-03-11T09:59:59Z"));
        assertEquals(List.of(), mails());
        assertEquals(IN_BREACH, performAt("2013-03-11T10:00:00Z"));
        assertEquals(Instant.parse("2013-03-11T10:00:00Z"), breach().startedAt());
    }

    @Test
    void theContactIsToldOnceAndNobodyIsRefusedBeforeSevenDays() throws Exception {
        tenant = samples.inUse(Billable.NONE, ZoneId.of("UTC"));
        at("2013-03-01T12:00:00Z", () -> license(LAST_DAY));
        assertEquals(IN_BREACH, performAt("2013-03-11T06:00:00Z"));
        assertEquals(List.of("pat@tenant.example " + name() + ": licence exceeded"), mails());
        assertEquals(List.of(), plannedAt("2013-03-11T06:05:00Z"), "it is open");
        assertEquals(IN_BREACH, performAt("2013-03-11T06:05:00Z"), "done again it is the same");
        assertEquals(1, mails().size());
        // the seven days run from the end of the last day, however late the process came
        assertEquals(Instant.parse("2013-03-18T00:00:00Z"), breach().refusedFrom());
        assertEquals(Admission.OPEN, admissionAt("2013-03-17T23:59:59Z"));
        assertEquals(Admission.LICENCE_BREACH, admissionAt("2013-03-18T00:00:00Z"));
    }

    @Test
    void againWithinThirtyDaysTheOldStartCountsAndTheContactIsToldAgain() throws Exception {
        tenant = samples.inUse(Billable.NONE, ZoneId.of("UTC"));
        at("2013-03-01T12:00:00Z", () -> license(LAST_DAY));
        performAt("2013-03-11T06:00:00Z");
        at("2013-03-12T00:00:00Z", () -> license(LocalDate.parse("2013-04-09")));
        assertEquals(NOTHING, performAt("2013-03-12T00:00:01Z"));
        assertEquals(IN_BREACH, performAt("2013-04-10T00:00:00Z"));
        assertEquals(Instant.parse("2013-03-11T00:00:00Z"), breach().startedAt(), "29 days after it ended");
        assertEquals(Admission.LICENCE_BREACH, admissionAt("2013-04-10T00:00:00Z"), "its days are used up");
        at("2013-04-10T12:00:00Z", () -> license(LocalDate.parse("2013-05-10")));
        performAt("2013-05-11T00:00:00Z");
        assertEquals(Instant.parse("2013-05-11T00:00:00Z"), breach().startedAt(), "more than 30 days after");
        assertEquals(3, mails().size());
    }

    @Test
    void aClosedTenantIsLeftInPeace() throws Exception {
        tenant = samples.inUse(Billable.NONE, ZoneId.of("UTC"));
        at("2013-03-01T12:00:00Z", () -> {
            license(LAST_DAY);
            tenants.close(tenant.value(), version());
            return null;
        });
        assertEquals(List.of(), plannedAt("2013-03-11T06:00:00Z"));
        assertEquals(NOTHING, performAt("2013-03-11T06:00:00Z"));
        assertEquals(List.of(), mails());
    }

    private Void license(LocalDate expiresOn) {
        tenants.license(tenant.value(), version(), new TenantLicence(null, expiresOn, null, Set.of()));
        return null;
    }

    private int version() {
        return tenants.file(tenant.value()).version();
    }

    private String name() throws Exception {
        return as.owner(() -> tenants.row(tenant.value()).name());
    }

    private void at(String instant, Callable<Void> work) throws Exception {
        clock.at(instant, () -> as.owner(work));
    }

    private List<LocalDate> plannedAt(String instant) throws Exception {
        var dates = new ArrayList<LocalDate>();
        return clock.at(
                instant,
                () -> as.system(() -> {
                    alerts.plan(PlanRequest.DUE, unit -> {
                        if (unit.tenant().equals(tenant)) {
                            dates.add(unit.reportOn());
                        }
                    });
                    return dates;
                }));
    }

    private Outcome performAt(String instant) throws Exception {
        var unit = new WorkUnit(tenant, LAST_DAY);
        return clock.at(instant, () -> as.system(() -> scope.within(tenant, () -> alerts.perform(unit))));
    }

    private Admission admissionAt(String instant) throws Exception {
        return clock.at(instant, () -> licences.admission(tenant));
    }

    private Breach breach() throws Exception {
        var history = as.owner(() -> licences.history(tenant.value()));
        assertFalse(history.isEmpty(), "no breach");
        return history.get(0);
    }

    /** What was written to whom of the tenant, oldest first. */
    private List<String> mails() {
        return database.call(c -> {
            try (var query = c.prepareStatement("select recipient, subject from mail where tenant_id = ?"
                    + " and kind = 'LICENCE_BREACH' order by id")) {
                query.setLong(1, tenant.value());
                var found = new ArrayList<String>();
                for (var row = query.executeQuery(); row.next(); ) {
                    found.add(row.getString(1) + " " + row.getString(2));
                }
                return found;
            }
        });
    }
}
