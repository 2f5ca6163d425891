package org.reckoner.rating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reckoner.money.Money;
import org.reckoner.period.Span;
import org.reckoner.rating.cost.PeriodCost;
import org.reckoner.rating.cost.UnitCosts;
import org.reckoner.rating.draft.DraftKind;
import org.reckoner.rating.draft.InvoiceDraft;
import org.reckoner.rating.draft.InvoiceDrafting;
import org.reckoner.rating.draft.InvoiceLine;
import org.reckoner.rating.draft.PeriodRating;
import org.reckoner.rating.draft.PhoneNumber;
import org.reckoner.rating.draft.UsageFacts;
import org.reckoner.rating.terms.ContractTerms;
import org.reckoner.rating.unit.UnitDivision;
import org.reckoner.rating.unit.UnitMembership;
import org.reckoner.rating.unit.UnitPolicy;
import org.reckoner.rating.unit.UnitTimes;
import org.reckoner.rating.unit.UnitUser;
import org.reckoner.rating.unit.Units;
import org.reckoner.rating.voice.Call;
import org.reckoner.rating.voice.CallDirection;
import org.reckoner.rating.voice.VoiceCount;
import org.reckoner.vectors.BankContract;
import org.reckoner.vectors.Vectors;

/** rating.md 8: a real month from its files to invoices and unit costs; skipped where the data is not at hand. */
class BankContractTest {

    private static final JsonObject VECTOR = Vectors.object("bank-contract.json");
    private static final JsonObject CONTRACT = VECTOR.getJsonObject("contract");
    private static final Currency USD = Currency.getInstance(CONTRACT.getString("currency"));

    private Path folder;
    private List<PhoneNumber> numbers;
    private Units units;

    @BeforeEach
    void read() throws IOException {
        folder = Path.of(System.getProperty("reckoner.realData", "absent"));
        assumeTrue(Files.isDirectory(folder), "no real data in " + folder);
        numbers = rows("numbers.csv").stream()
                .map(row -> new PhoneNumber(row[0], row[1], LocalDate.parse(row[3]), null))
                .toList();
        var always = new Span(Instant.MIN, Instant.MAX);
        var members = new TreeMap<String, List<UnitMembership>>();
        rows("billing_units.csv")
                .forEach(row -> members.computeIfAbsent(row[1], user -> new ArrayList<>())
                        .add(new UnitMembership(row[0], always)));
        var assigned = new HashMap<String, List<UnitMembership>>();
        rows("numbers.csv").stream()
                .filter(row -> row.length > 4)
                .forEach(row -> assigned.put(row[0], List.of(new UnitMembership(row[4], always))));
        units = new Units(
                members.entrySet().stream()
                        .map(user -> new UnitUser(user.getKey(), user.getValue(), null))
                        .toList(),
                assigned);
    }

    private List<String[]> rows(String file) throws IOException {
        return Files.readAllLines(folder.resolve(file)).stream()
                .skip(1)
                .map(line -> line.split(","))
                .toList();
    }

    private UsageFacts facts(ContractTerms contract, Random order) throws IOException {
        var period = contract.periods().period(0).span();
        var licences = new HashMap<String, LicenceHistory>();
        for (var row : rows("users.csv")) {
            var change = new LicenceHistory.Change(Instant.parse(row[4]), LicenceLevel.valueOf(row[3]));
            licences.put(row[0], new LicenceHistory(List.of(change)));
        }
        var count = new PeriodCount(
                period,
                period.until(),
                contract.termsOf(0).counting().model(),
                user -> Holding.in(period, licences.get(user), List.of()));
        for (var row : shuffled("sessions.csv", order)) {
            count.add(row[1], Instant.parse(row[2]), Instant.parse(row[3]), ClientKind.valueOf(row[4]));
        }
        var voice =
                new VoiceCount(contract.periods().voice(0), contract.termsOf(0).rateDeck(), units);
        for (var row : shuffled("calls.csv", order)) {
            voice.add(new Call(
                    row[0],
                    CallDirection.valueOf(row[1]),
                    row[2],
                    row[3],
                    "",
                    Instant.parse(row[4]),
                    Duration.ofSeconds(Long.parseLong(row[6]))));
        }
        return new UsageFacts(count.result(), voice.result(), numbers, new TreeMap<>());
    }

    private List<String[]> shuffled(String file, Random order) throws IOException {
        var rows = new ArrayList<>(rows(file));
        Collections.shuffle(rows, order);
        return rows;
    }

    private List<InvoiceDraft> invoices(ContractTerms contract, PeriodRating rating) {
        var drafting = new InvoiceDrafting(contract, List.of());
        var drafts = new ArrayList<InvoiceDraft>();
        drafting.oneTimeDays(List.of(), numbers)
                .forEach(day -> drafting.oneTime(day, List.of(), numbers).ifPresent(drafts::add));
        drafting.firstPeriod().ifPresent(drafts::add);
        drafting.annualPrepay(0).ifPresent(drafts::add);
        drafting.period(rating, List.of()).ifPresent(drafts::add);
        return drafts;
    }

    @Test
    void rule8_theBanksFebruaryGivesTheInvoicesOfTheVector() throws IOException {
        var contract = BankContract.terms();
        var rating = PeriodRating.of(contract, 0, facts(contract, new Random(1)));
        assertEquals(List.of(), rating.facts().anomalies());
        var invoices = invoices(contract, rating);
        var expected = VECTOR.getJsonArray("invoices").getValuesAs(JsonObject.class);
        assertEquals(expected.size(), invoices.size());
        for (int i = 0; i < expected.size(); i++) {
            assertInvoice(expected.get(i), invoices.get(i));
        }
    }

    private static void assertInvoice(JsonObject expected, InvoiceDraft invoice) {
        var kind = expected.getString("kind").equals("period") ? DraftKind.PERIOD : DraftKind.ONE_TIME;
        assertEquals(kind, invoice.kind());
        assertEquals(expected.getString("issuedOn"), invoice.issuedOn().toString());
        assertEquals(expected.getString("dueOn"), invoice.dueOn().toString());
        assertEquals(Money.of(expected.getString("total"), USD), invoice.total());
        if (expected.containsKey("servicePeriod")) {
            var service = invoice.arrears().orElseThrow();
            assertEquals(
                    expected.getJsonArray("servicePeriod").getString(0),
                    service.from().toString());
            assertEquals(
                    expected.getJsonArray("servicePeriod").getString(1),
                    service.until().toString());
        }
        var lines = expected.getJsonArray("lines").getValuesAs(JsonObject.class);
        assertEquals(lines.size(), invoice.lines().size());
        for (int i = 0; i < lines.size(); i++) {
            assertLine(lines.get(i), invoice.lines().get(i));
        }
    }

    private static void assertLine(JsonObject expected, InvoiceLine line) {
        assertEquals(expected.getString("section"), line.section().title());
        assertEquals(expected.getString("product"), line.description());
        assertEquals(
                Required.plain(new BigDecimal(expected.getString("quantity"))),
                line.quantity().value());
        assertEquals(
                expected.getString("unit", line.quantity().unit()),
                line.quantity().unit());
        assertEquals(0, new BigDecimal(expected.getString("rate")).compareTo(line.rateOrNull()));
        assertEquals(Money.of(expected.getString("amount"), USD), line.amount());
    }

    @Test
    void rule7_theBanksFebruaryGivesTheUnitCostsOfTheVector() throws IOException {
        var contract = BankContract.terms();
        var rating = PeriodRating.of(contract, 0, facts(contract, new Random(2)));
        var cost = PeriodCost.of(contract, 0, invoices(contract, rating));
        var division = new UnitDivision(
                units,
                UnitPolicy.valueOf(CONTRACT.getString("unitPolicy").toUpperCase(Locale.ROOT)),
                contract.periods().period(0).span(),
                UnitTimes.NONE,
                contract.periods().zone());
        var costs = UnitCosts.of(contract, cost, rating.facts(), division).sum();
        var actual = new TreeMap<String, String>();
        costs.units().forEach((unit, amount) -> actual.put(unit, amount.amount().toString()));
        actual.put("Unassigned", costs.unassigned().amount().toString());
        actual.put("total", costs.total().amount().toString());
        var expected = new TreeMap<String, String>();
        var vector = VECTOR.getJsonObject("unitCosts");
        vector.keySet().stream()
                .filter(key -> !key.equals("period"))
                .forEach(key -> expected.put(key, vector.getString(key)));
        assertEquals(expected, actual);
    }

    @Test
    void rule8_theOrderOfTheInputChangesNothing() throws IOException {
        var contract = BankContract.terms();
        var one = facts(contract, new Random(3));
        var other = facts(contract, new Random(4));
        assertEquals(PeriodRating.of(contract, 0, one), PeriodRating.of(contract, 0, other));
        assertEquals(description(contract, one), description(contract, other));
    }

    private static Map<String, String> description(ContractTerms contract, UsageFacts facts) {
        var lines = new StringBuilder();
        contract.describe(0, lines::append);
        facts.describe(lines::append);
        return Map.of("input", lines.toString());
    }
}
