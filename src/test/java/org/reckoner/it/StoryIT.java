package org.reckoner.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.reckoner.demo.SampleUsage;

/**
 * The first story: an empty installation, a tenant by the wizard, a month of log-ins from files, the two processes, and the
 * figures on the page and on the billing server. For the bank also from its contract to its invoices and statement, and to what its
 * billing units cost. On a server
 * of its own, since it moves the clock to the month it is about.
 */
class StoryIT {
    private static final String ADMINISTRATOR = "admin@bank.example";
    private static final LocalDate FIRST = LocalDate.of(1999, 2, 1);
    private static final LocalDate LAST = LocalDate.of(1999, 2, 28);
    private static final ZoneId ZONE = ZoneId.of("Asia/Jerusalem");

    @RegisterExtension
    final Nodes nodes = new Nodes();

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TempDir
    Path files;

    /** A day as it should be counted. */
    private record Day(int maxUsers, int peak, List<String> userIds) {}

    @Test
    @Tag("embedded-alone") // the bank's month is told on each
    void aSampleMonthFromLogInsToTheBucket() throws Exception {
        var usage = new SampleUsage(1999, 30, ZONE, FIRST, LAST);
        var users = files.resolve("users.csv");
        var sessions = files.resolve("sessions.csv");
        try (var out = Files.newBufferedWriter(users)) {
            usage.writeUsers(out);
        }
        try (var out = Files.newBufferedWriter(sessions)) {
            usage.writeSessions(out);
        }
        tell("sample", users, sessions, Map.of(), null);
    }

    @Test
    void theBanksMonthFromLogInsToTheBucket() throws Exception {
        var bank = Path.of(System.getProperty("reckoner.realData"));
        assumeTrue(Files.isDirectory(bank), "the real month is not on this machine");
        // with its invoices once: what they come to on each database is BankMonthIT's
        var billed = "h2".equals(System.getProperty("reckoner.test.database")) ? bank : null;
        tell("bank", bank.resolve("users.csv"), bank.resolve("sessions.csv"), firstWeek(), billed);
    }

    /** @param billed the folder of numbers and calls, where money is part of the story; else null */
    private void tell(String name, Path users, Path sessions, Map<LocalDate, Day> expected, Path billed)
            throws Exception {
        var node = nodes.start("story-" + name, environment("story_" + name));
        node.awaitReady();
        try (var bucket = Bucket.fresh("story-" + name + "-" + System.getProperty("reckoner.test.database"))) {
            var visitor = CHROMIUM.visitor(node.url()).logIn("owner@reckoner.example");
            var landlord = new LandlordJourney(visitor);
            landlord.exportTo(bucket.name(), Bucket.KEY, Bucket.SECRET);
            var tenant = landlord.create("Anonymous Bank", "Israel", "EMEA", ZONE.getId(), "USD", ADMINISTRATOR);
            assertEquals(Files.readAllLines(users).size() - 1, landlord.takeIn(tenant, "Users", users));
            assertEquals(Files.readAllLines(sessions).size() - 1, landlord.takeIn(tenant, "Sessions", sessions));
            var money = billed == null ? null : new MoneyStory(visitor, landlord, tenant);
            if (money != null) {
                money.untilTheFirstInvoice(billed);
            }
            var units = billed == null ? null : units(node, billed);
            if (units != null) {
                units.unitsAsInTheFiles();
            }
            landlord.setClock("1999-03-01 12:00");
            if (money != null) {
                money.theMonthAndItsPapers();
                units.readsFebruary();
            }

            assertTrue(
                    landlord.run("USAGE_SNAPSHOT", FIRST, LAST).contains("28 of 28 tenant days finished · 28 changed"));
            assertTrue(landlord.run("PURECONNECT_BILLING", FIRST, LAST)
                    .contains("28 of 28 tenant days finished · 28 changed"));
            checkBucket(bucket, landlord, tenant, expected);
            var again = landlord.run("PURECONNECT_BILLING", FIRST, LAST);
            assertTrue(again.contains("28 of 28 tenant days finished · 28 unchanged"), again);

            seeAsAdministrator(node, landlord, tenant);
        }
    }

    private static UnitStory units(Node node, Path bank) {
        var administrator = CHROMIUM.visitor(node.url()).logIn(ADMINISTRATOR);
        return new UnitStory(administrator, CHROMIUM.visitor(node.url()), bank);
    }

    private void checkBucket(Bucket bucket, LandlordJourney landlord, String tenant, Map<LocalDate, Day> expected)
            throws IOException {
        assertEquals(
                28,
                bucket.keys().stream().filter(key -> key.endsWith("/usage.csv")).count());
        assertEquals(
                28,
                bucket.keys().stream()
                        .filter(key -> key.endsWith("/manifest.json"))
                        .count());
        for (var date : FIRST.datesUntil(LAST.plusDays(1)).toList()) {
            landlord.bill(tenant, date);
            var shown = new Day(landlord.maxUsers(), landlord.peakUsers(), landlord.userIds());
            assertEquals(expected.getOrDefault(date, shown), shown, date.toString());
            assertEquals(shown.maxUsers(), shown.userIds().size());
            assertEquals(shown, exported(bucket, date), date.toString());
        }
    }

    /** A day as its object and its manifest tell it. */
    private static Day exported(Bucket bucket, LocalDate date) throws IOException {
        var folder = "usage/date=" + date + "/";
        var manifest = json(bucket.bytes(folder + "manifest.json"));
        var entry = manifest.getJsonArray("objects").getJsonObject(0);
        var bytes = bucket.bytes(entry.getString("key"));
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var csv = format.parse(new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8))) {
            var row = csv.getRecords().get(0);
            assertEquals(date.toString(), row.get("report_date"));
            assertEquals("Anonymous Bank", row.get("tenant_name"));
            assertEquals(entry.getInt("max_users"), Integer.parseInt(row.get("max_users")));
            var ids = row.get("user_ids");
            return new Day(
                    Integer.parseInt(row.get("max_users")),
                    Integer.parseInt(row.get("peak_users")),
                    ids.isEmpty() ? List.of() : List.of(ids.split(" ")));
        }
    }

    private void seeAsAdministrator(Node node, LandlordJourney landlord, String tenant) {
        landlord.bill(tenant, FIRST);
        var visitor = CHROMIUM.visitor(node.url()).logIn(ADMINISTRATOR);
        var administrator = new LandlordJourney(visitor);
        administrator.bill(null, FIRST);
        assertEquals(landlord.maxUsers(), administrator.maxUsers());
        assertThat(visitor.page().locator("main")).containsText("EXT-1");
        assertEquals(403, visitor.open("/system/events.xhtml").status());
        visitor.forgiveComplaints();
    }

    /** The first week of the real month, counted by hand of others. */
    private static Map<LocalDate, Day> firstWeek() throws IOException {
        var week = new HashMap<LocalDate, Day>();
        try (var in = StoryIT.class.getResourceAsStream("/vectors/bank-first-week.json")) {
            for (var day : json(in.readAllBytes()).getJsonArray("days").getValuesAs(JsonObject.class)) {
                var ids = day.getJsonArray("userIds").getValuesAs(JsonString::getString);
                week.put(
                        LocalDate.parse(day.getString("date")),
                        new Day(day.getInt("maxUsers"), day.getInt("peak"), ids));
            }
        }
        return week;
    }

    private static JsonObject json(byte[] bytes) {
        try (var reader = Json.createReader(new ByteArrayInputStream(bytes))) {
            return reader.readObject();
        }
    }

    private static Map<String, String> environment(String name) throws Exception {
        var environment = new HashMap<>(TestDatabase.fresh(name).environment());
        environment.put("RECKONER_MODE", "test");
        environment.put(
                "RECKONER_DATA",
                Path.of("target", "it-data-" + name).toAbsolutePath().toString());
        environment.put("RECKONER_OWNER_PASSWORD", Visitor.PASSWORD);
        return environment;
    }
}
