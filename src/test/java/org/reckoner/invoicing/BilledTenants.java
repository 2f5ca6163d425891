package org.reckoner.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.reckoner.contract.AgreedPrices;
import org.reckoner.contract.ContractBilling;
import org.reckoner.contract.ContractCounting;
import org.reckoner.contract.ContractDetails;
import org.reckoner.contract.ContractProduct;
import org.reckoner.contract.ContractTerm;
import org.reckoner.contract.Contracts;
import org.reckoner.contract.Measure;
import org.reckoner.contract.Renewal;
import org.reckoner.contract.TermsDetails;
import org.reckoner.contract.TermsDrafts;
import org.reckoner.directory.NewUser;
import org.reckoner.directory.UserNames;
import org.reckoner.directory.Users;
import org.reckoner.event.Outcome;
import org.reckoner.event.PlanRequest;
import org.reckoner.event.WorkUnit;
import org.reckoner.invoice.ContractInvoice;
import org.reckoner.invoice.ContractInvoices;
import org.reckoner.it.As;
import org.reckoner.it.SampleTenants;
import org.reckoner.it.TestClock;
import org.reckoner.platform.Races;
import org.reckoner.platform.TenantId;
import org.reckoner.platform.TenantScope;
import org.reckoner.rating.LicenceLevel;
import org.reckoner.rating.LicenceModel;
import org.reckoner.rating.terms.Section;
import org.reckoner.rating.terms.SubscriptionType;
import org.reckoner.tenant.Billable;
import org.reckoner.usage.UsageIngest;

/** Tenants with contracts and usage for tests of the invoice run, made through the boundaries, and the run itself on a test clock. */
@ApplicationScoped
public class BilledTenants {
    private static final String SESSION = "{\"session_id\":\"%s\",\"user_id\":\"%s\",\"login_at\":\"%s\","
            + "\"logout_at\":\"%s\",\"client\":\"DESKTOP\"}%n";

    @Inject
    Contracts contracts;

    @Inject
    TermsDrafts drafts;

    @Inject
    Users users;

    @Inject
    UsageIngest ingest;

    @Inject
    ContractInvoices invoices;

    @Inject
    InvoiceRunProcess process;

    @Inject
    TenantDates dates;

    @Inject
    SampleTenants samples;

    @Inject
    TestClock clock;

    @Inject
    TenantScope scope;

    @Inject
    As as;

    /** Ten CX1 named users at 20.00 a month, 25.00 on demand, from 15 January 2026 on, net 30. */
    public TenantId signed(SubscriptionType type, String endOrNull) throws Exception {
        var tenant = samples.inUse(Billable.NONE, ZoneId.of("UTC"));
        sign(tenant, details("2026-01-15", "UTC", type, endOrNull), seats(LicenceModel.NAMED));
        return tenant;
    }

    /** The same monthly, with storage for recordings at 0.12, of which each seat brings ten gigabytes. */
    public TenantId signedWithRecordings() throws Exception {
        var tenant = samples.inUse(Billable.NONE, ZoneId.of("UTC"));
        var storage = new ContractProduct(
                "STORAGE",
                "Recording storage",
                "GB",
                Section.RESOURCES,
                false,
                Measure.resource("RECORDING_STORAGE", Map.of(LicenceLevel.CX1.name(), BigDecimal.TEN)),
                new AgreedPrices(BigDecimal.ZERO, BigDecimal.ZERO, new BigDecimal("0.12")));
        var details = details("2026-01-15", "UTC", SubscriptionType.MONTHLY, null);
        sign(tenant, details, seats(LicenceModel.NAMED).with(storage));
        return tenant;
    }

    static ContractDetails details(String from, String zone, SubscriptionType type, String endOrNull) {
        return new ContractDetails(
                "C-" + from,
                LocalDate.parse(from),
                ZoneId.of(zone),
                new ContractBilling(type, Currency.getInstance("USD"), 30),
                null,
                new ContractTerm(12, Renewal.AUTOMATIC, endOrNull == null ? null : LocalDate.parse(endOrNull)));
    }

    static TermsDetails seats(LicenceModel model) {
        return new TermsDetails(
                ContractCounting.of(model), null, List.of(licence(LicenceLevel.CX1, model, 10, "20", "25")), List.of());
    }

    static ContractProduct licence(LicenceLevel level, LicenceModel model, int committed, String price, String more) {
        return ContractProduct.licence(
                level,
                model,
                new AgreedPrices(BigDecimal.valueOf(committed), new BigDecimal(price), new BigDecimal(more)));
    }

    long sign(TenantId tenant, ContractDetails details, TermsDetails terms) throws Exception {
        return as.ownerIn(tenant, () -> {
            var id = contracts.draft(details);
            drafts.write(id, contracts.get(id).version(), terms);
            contracts.sign(id, contracts.get(id).version());
            return id;
        });
    }

    /** So many users with a level, who log in for an hour on a day; their ids begin with a prefix. */
    public void loggedIn(TenantId tenant, String prefix, int count, LicenceLevel level, String day) throws Exception {
        as.ownerIn(tenant, () -> {
            var batch = new StringBuilder();
            for (var i = 0; i < count; i++) {
                var key = prefix + i;
                if (users.ids(List.of(key)).isEmpty()) {
                    var names = new UserNames(key, null);
                    users.create(new NewUser(key, names, level, Instant.parse("2025-12-01T00:00:00Z")));
                }
                batch.append(SESSION.formatted(key + "-" + day, key, day + "T09:00:00Z", day + "T10:00:00Z"));
            }
            var stream = new ByteArrayInputStream(batch.toString().getBytes(StandardCharsets.UTF_8));
            if (ingest.sessions(stream).accepted() != count) {
                throw new IllegalStateException("sessions were refused");
            }
            return null;
        });
    }

    /** Work inside a tenant as the timers do it. */
    public <T> T asTheRun(TenantId tenant, Callable<T> work) throws Exception {
        return as.system(() -> scope.within(tenant, work));
    }

    /** The dates that are due for a tenant at a moment. */
    List<LocalDate> due(TenantId tenant, String now) throws Exception {
        return clock.at(now, () -> planned(tenant, PlanRequest.DUE));
    }

    List<LocalDate> planned(TenantId tenant, PlanRequest request) throws Exception {
        var dates = new ArrayList<LocalDate>();
        as.system(() -> {
            process.plan(request, unit -> {
                if (unit.tenant().equals(tenant)) {
                    dates.add(unit.reportOn());
                }
            });
            return null;
        });
        return dates;
    }

    /** The run of a moment: what came of each date. */
    public List<Outcome> run(TenantId tenant, String now) throws Exception {
        return clock.at(now, () -> {
            var outcomes = new ArrayList<Outcome>();
            for (var date : asTheRun(tenant, () -> dates.contracts()).stream()
                    .flatMap(contract -> contract.all().stream())
                    .filter(due -> due.standing() == Standing.DUE)
                    .map(DueInvoice::datedOn)
                    .distinct()
                    .sorted()
                    .toList()) {
                outcomes.add(perform(tenant, date));
            }
            return outcomes;
        });
    }

    /** As the engine has it done, recorded and followed up. */
    Outcome perform(TenantId tenant, LocalDate date) throws Exception {
        return asTheRun(tenant, () -> {
            var outcome = process.perform(new WorkUnit(tenant, date));
            if (outcome.note() instanceof Outcome.Telling telling) {
                Races.won(() -> {
                    process.record(List.of(telling));
                    return null;
                });
                outcome = telling.outcome();
            }
            process.afterSome(Set.of(date));
            return outcome;
        });
    }

    /** As {@code 2026-02-15 PERIOD 200.00 USD}, in the order of their numbers; drafts and void ones apart. */
    List<String> issued(TenantId tenant) throws Exception {
        return invoices(tenant).stream()
                .filter(invoice -> invoice.number() != null && !invoice.isVoid())
                .sorted((one, other) -> one.number().compareTo(other.number()))
                .map(invoice -> invoice.datedOn() + " " + invoice.kind() + " " + invoice.total())
                .toList();
    }

    List<ContractInvoice> invoices(TenantId tenant) throws Exception {
        return asTheRun(tenant, invoices::all);
    }
}
