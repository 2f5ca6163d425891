package org.reckoner.invoicing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reckoner.catalog.CatalogueFiles;
import org.reckoner.catalog.RateDecks;
import org.reckoner.catalog.RateTarget;
import org.reckoner.contract.ContractCounting;
import org.reckoner.contract.ContractFee;
import org.reckoner.contract.TermsDetails;
import org.reckoner.directory.HeldNumber;
import org.reckoner.directory.OrderNumber;
import org.reckoner.directory.PhoneNumbers;
import org.reckoner.directory.UserImport;
import org.reckoner.directory.Users;
import org.reckoner.event.Outcome;
import org.reckoner.event.PlanRequest;
import org.reckoner.invoice.InvoiceFiles;
import org.reckoner.it.As;
import org.reckoner.it.SampleTenants;
import org.reckoner.it.TestClock;
import org.reckoner.money.Money;
import org.reckoner.platform.TenantId;
import org.reckoner.platform.csv.CsvFile;
import org.reckoner.rating.LicenceLevel;
import org.reckoner.rating.LicenceModel;
import org.reckoner.rating.PeakRule;
import org.reckoner.rating.Required;
import org.reckoner.rating.terms.SubscriptionType;
import org.reckoner.tenant.Billable;
import org.reckoner.unit.BillingUnits;
import org.reckoner.unit.Choice;
import org.reckoner.unit.UnitAssignments;
import org.reckoner.unit.UnitParts;
import org.reckoner.unit.UnitReconciliation;
import org.reckoner.unit.UnitReports;
import org.reckoner.usage.SessionImport;
import org.reckoner.usage.UsageIngest;
import org.reckoner.vectors.Vectors;

/** rating.md 8: the bank's February from its files to exactly the invoices and unit costs of the vector; skipped where the data is not at hand. */
@ExtendWith(ArquillianExtension.class)
class BankMonthIT {
    private static final JsonObject VECTOR = Vectors.object("bank-contract.json");
    private static final JsonObject CONTRACT = VECTOR.getJsonObject("contract");
    private static final int BATCH = 9_000;

    @Inject
    BilledTenants billed;

    @Inject
    RateDecks decks;

    @Inject
    CatalogueFiles catalogue;

    @Inject
    UserImport imports;

    @Inject
    Users users;

    @Inject
    BillingUnits units;

    @Inject
    UnitAssignments assignments;

    @Inject
    UnitReports reports;

    @Inject
    UnitParts parts;

    @Inject
    UnitReconciliation reconciliation;

    @Inject
    SessionImport sessions;

    @Inject
    UsageIngest ingest;

    @Inject
    PhoneNumbers numbers;

    @Inject
    InvoiceFiles files;

    @Inject
    SampleTenants samples;

    @Inject
    TestClock clock;

    @Inject
    As as;

    private Path folder;

    @Test
    void theBanksFebruaryGivesExactlyTheInvoicesOfTheVector() throws Exception {
        folder = Path.of(System.getProperty("reckoner.realData", "absent"));
        assumeTrue(Files.isDirectory(folder), "no real data in " + folder);
        var tenant = samples.inUse(Billable.NONE, ZoneId.of(CONTRACT.getString("zone")));
        var details = BilledTenants.details(
                CONTRACT.getString("effectiveDate"),
                CONTRACT.getString("zone"),
                SubscriptionType.valueOf(CONTRACT.getString("type")),
                null);
        billed.sign(tenant, details, terms());
        take(tenant);
        divide(tenant);

        assertEquals(List.of(LocalDate.parse("1999-02-01")), billed.due(tenant, "1999-03-01T06:59:59Z"));
        var outcomes = billed.run(tenant, "1999-03-01T07:00:00Z");
        assertEquals(2, outcomes.size());
        assertEquals(List.of("1999-02-01 ONE_TIME 30.00 USD", "1999-03-01 PERIOD 2118.20 USD"), billed.issued(tenant));
        var expected = VECTOR.getJsonArray("invoices").getValuesAs(JsonObject.class);
        for (var i = 0; i < expected.size(); i++) {
            var id = billed.invoices(tenant).get(i).id();
            assertEquals(lines(expected.get(i)), lines(tenant, id));
            var due = billed.asTheRun(tenant, () -> files.file(id).dueOn());
            assertEquals(expected.get(i).getString("dueOn"), due.toString());
        }

        assertEquals(unitCosts(), unitCosts(tenant));
        assertEquals(unitCosts(tenant), unitParts(tenant), "the categories add up to what each unit cost");
        assertEquals(List.of(), billed.asTheRun(tenant, reconciliation::disagreements));

        assertEquals(List.of(), billed.run(tenant, "1999-03-02T08:00:00Z"));
        clock.at("1999-03-02T08:00:00Z", () -> {
            var february = new PlanRequest(LocalDate.parse("1999-02-01"), LocalDate.parse("1999-03-01"));
            for (var date : billed.planned(tenant, february)) {
                assertEquals(Outcome.unchanged("outcome.invoices.already"), billed.perform(tenant, date));
            }
            return null;
        });
        assertEquals(2, billed.invoices(tenant).size());
    }

    private TermsDetails terms() throws Exception {
        var counting = new ContractCounting(
                LicenceModel.valueOf(CONTRACT.getString("licenceModel")),
                PeakRule.valueOf(CONTRACT.getString("peakRule")),
                Duration.ofSeconds(CONTRACT.getInt("thresholdSeconds")));
        var products = CONTRACT.getJsonObject("licences").entrySet().stream()
                .map(licence -> {
                    var agreed = licence.getValue().asJsonObject();
                    return BilledTenants.licence(
                            LicenceLevel.valueOf(licence.getKey()),
                            counting.model(),
                            agreed.getInt("committed"),
                            agreed.getString("committedPrice"),
                            agreed.getString("onDemandPrice"));
                })
                .toList();
        var fees = CONTRACT.getJsonObject("numbers");
        var fee = new ContractFee(
                "DID", "Numbers", new BigDecimal(fees.getString("setUp")), new BigDecimal(fees.getString("monthly")));
        return new TermsDetails(counting, Long.toString(deck()), products, List.of(fee));
    }

    private long deck() throws Exception {
        var rates = CONTRACT.getJsonArray("rateDeck").getValuesAs(JsonObject.class).stream()
                .map(rate -> String.join(
                        ",",
                        rate.getString("prefix"),
                        rate.getString("direction"),
                        rate.getString("callType"),
                        rate.getString("usageGroup"),
                        rate.getString("ratePerMinute")))
                .collect(Collectors.joining("\n", "prefix,direction,call_type,usage_group,rate_per_minute\n", "\n"));
        return as.owner(() -> {
            var deck = decks.add("Bank " + UUID.randomUUID(), CONTRACT.getString("currency"));
            var target = new RateTarget(deck, LocalDate.parse(CONTRACT.getString("effectiveDate")));
            catalogue.importAll(catalogue.beginRates(
                    target, "rates.csv", new ByteArrayInputStream(rates.getBytes(StandardCharsets.UTF_8))));
            return deck;
        });
    }

    private void take(TenantId tenant) throws Exception {
        as.ownerIn(tenant, () -> {
            try (var log = CsvFile.of("")) {
                imports.importAll(folder.resolve("users.csv"), log);
                sessions.importAll(folder.resolve("sessions.csv"), log);
                assertEquals(List.of(), log.bad());
            }
            for (var row : rows("numbers.csv")) {
                var held = new HeldNumber(row[1], false, LocalDate.parse(row[3]), null);
                numbers.order(new OrderNumber(row[0], row[2], held));
            }
            var calls = rows("calls.csv");
            for (var from = 0; from < calls.size(); from += BATCH) {
                var some = calls.subList(from, Math.min(calls.size(), from + BATCH));
                var batch = some.stream().map(BankMonthIT::call).collect(Collectors.joining("\n"));
                var taken = ingest.calls(new ByteArrayInputStream(batch.getBytes(StandardCharsets.UTF_8)));
                assertEquals(some.size(), taken.accepted());
            }
            return null;
        });
    }

    /** Units as in the bank's files, from the first of February on. */
    private void divide(TenantId tenant) throws Exception {
        as.ownerIn(tenant, () -> {
            var first = LocalDate.parse("1999-02-01");
            var ids = new HashMap<String, Long>();
            var keys = rows("billing_units.csv");
            var people = users.ids(keys.stream().map(row -> row[1]).distinct().toList());
            for (var row : keys) {
                var unit = ids.computeIfAbsent(row[0], units::add);
                assignments.assignUsers(unit, Choice.of(List.of(people.get(row[1]))), first);
            }
            for (var row : rows("numbers.csv")) {
                if (row.length > 4) {
                    assignments.assignNumbers(ids.get(row[4]), Choice.fitting(row[0]), first);
                }
            }
            return null;
        });
    }

    private static Map<String, String> unitCosts() {
        var vector = VECTOR.getJsonObject("unitCosts");
        return vector.keySet().stream()
                .filter(key -> !key.equals("period"))
                .collect(Collectors.toMap(key -> key, vector::getString));
    }

    private Map<String, String> unitParts(TenantId tenant) throws Exception {
        var sums = new TreeMap<String, Money>();
        for (var part : as.administrator(tenant, () -> parts.sums(reports.period(null), null, 0, UnitParts.STEP))) {
            sums.merge(part.isUnassigned() ? "Unassigned" : part.name(), part.amount(), Money::plus);
            sums.merge("total", part.amount(), Money::plus);
        }
        var texts = new TreeMap<String, String>();
        sums.forEach((unit, sum) -> texts.put(unit, sum.amount().toPlainString()));
        return texts;
    }

    private Map<String, String> unitCosts(TenantId tenant) throws Exception {
        return as.administrator(tenant, () -> {
            var february = reports.periods().get(0);
            assertEquals("1999-02-01", february.dates().from().toString());
            var found = new HashMap<String, String>();
            reports.page(february, 0, 20)
                    .rows()
                    .forEach(row -> found.put(
                            row.isUnassigned() ? "Unassigned" : row.name(),
                            row.total().amount().toPlainString()));
            found.put("total", reports.whole(february).total().amount().toPlainString());
            return found;
        });
    }

    private List<String[]> rows(String file) throws IOException {
        return Files.readAllLines(folder.resolve(file)).stream()
                .skip(1)
                .map(line -> line.split(","))
                .toList();
    }

    private static String call(String[] row) {
        return "{\"call_id\":\"" + row[0] + "\",\"direction\":\"" + row[1] + "\",\"call_type\":\"" + row[2]
                + "\",\"number\":\"" + row[3] + "\",\"start_at\":\"" + row[4] + "\",\"end_at\":\"" + row[5] + "\"}";
    }

    private List<String> lines(TenantId tenant, long id) throws Exception {
        return billed.asTheRun(
                tenant,
                () -> files.lines(id, 0, 100).rows().stream()
                        .map(line -> line(
                                line.description(),
                                line.quantity().value(),
                                line.rate(),
                                line.amount().amount()))
                        .toList());
    }

    private static List<String> lines(JsonObject invoice) {
        Function<JsonObject, String> text = line -> line(
                line.getString("product"),
                new BigDecimal(line.getString("quantity")),
                new BigDecimal(line.getString("rate")),
                new BigDecimal(line.getString("amount")));
        return invoice.getJsonArray("lines").getValuesAs(JsonObject.class).stream()
                .map(text)
                .toList();
    }

    private static String line(String what, BigDecimal quantity, BigDecimal rate, BigDecimal amount) {
        return what + ": " + Required.plain(quantity) + " x " + Required.plain(rate) + " = " + amount;
    }
}
