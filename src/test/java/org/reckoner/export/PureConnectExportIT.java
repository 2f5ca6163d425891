package org.reckoner.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reckoner.event.Outcome;
import org.reckoner.event.PlanRequest;
import org.reckoner.it.As;
import org.reckoner.it.SampleLogIns;
import org.reckoner.it.SampleTenants;
import org.reckoner.it.TestClock;
import org.reckoner.it.Together;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.TenantId;
import org.reckoner.tenant.Billable;
import org.reckoner.tenant.Place;
import org.reckoner.tenant.TenantDetails;
import org.reckoner.tenant.Tenants;

/** What the process leaves on the billing server and in the record, tenant-day by tenant-day. */
@ExtendWith(ArquillianExtension.class)
class PureConnectExportIT {
    private static final ZoneId JERUSALEM = ZoneId.of("Asia/Jerusalem");

    @Inject
    ExportBench bench;

    @Inject
    Exports exports;

    @Inject
    SampleTenants samples;

    @Inject
    SampleLogIns logIns;

    @Inject
    Tenants tenants;

    @Inject
    Together together;

    @Inject
    TestClock clock;

    @Inject
    As as;

    private Path root;
    private LocalDate date;
    private TenantId tenant;

    @BeforeEach
    void open() throws Exception {
        root = bench.open();
        date = ExportBench.freshDate();
        tenant = samples.inUse(Billable.PURECONNECT, JERUSALEM);
    }

    @AfterEach
    void close() throws Exception {
        bench.close();
    }

    @Test
    void theFirstExportIsVersionOne() throws Exception {
        logIns.take(tenant, at("BOB", 8, 10), at("AVI", 9, 10));

        assertOutcome("outcome.export.stored.FIRST", List.of("1", "2"), bench.export(tenant, date));
        var name = as.owner(() -> tenants.file(tenant.value()).details().name());
        var external = as.owner(
                () -> tenants.file(tenant.value()).details().identifiers().externalId());
        assertEquals(
                List.of(
                        date.toString(),
                        name,
                        external,
                        "SRC",
                        "T1",
                        "T2",
                        "T3",
                        bench.instanceOf(tenant),
                        "Asia/Jerusalem",
                        "2",
                        "2",
                        date + "T09:00:00Z",
                        "AVI BOB"),
                bench.record(root, tenant, date));
        assertEquals(List.of("1 STORED FIRST"), bench.versions(tenant, date));
        assertListed(1, "FIRST", 2);
        assertEquals(date, as.owner(() -> tenants.row(tenant.value()).exportedOn()), "what the list of tenants shows");
    }

    @Test
    void exportingAgainChangesNothingAndSaysSo() throws Exception {
        logIns.take(tenant, at("AVI", 9, 10));
        bench.export(tenant, date);
        var object = bench.object(root, tenant, date);
        var manifest = root.resolve(ManifestFile.keyOf(date));
        var bytes = Files.readAllBytes(object);
        var touched = Files.getLastModifiedTime(object);
        var manifestTouched = Files.getLastModifiedTime(manifest);
        var rows = bench.rows(tenant, date);

        assertOutcome("outcome.export.unchanged", List.of("1"), bench.export(tenant, date));

        assertArrayEquals(bytes, Files.readAllBytes(object));
        assertEquals(touched, Files.getLastModifiedTime(object));
        assertEquals(manifestTouched, Files.getLastModifiedTime(manifest));
        assertEquals(rows, bench.rows(tenant, date));
    }

    @Test
    void aLateSessionMakesANewVersionInPlaceOfTheOld() throws Exception {
        logIns.take(tenant, at("AVI", 9, 10));
        bench.export(tenant, date);
        logIns.take(tenant, at("LATE", 9, 11));

        assertOutcome("outcome.export.stored.USAGE_CHANGED", List.of("2", "2"), bench.export(tenant, date));
        assertEquals("AVI LATE", bench.record(root, tenant, date).get(12));
        assertEquals(List.of("1 SUPERSEDED FIRST", "2 STORED USAGE_CHANGED"), bench.versions(tenant, date));
        assertListed(2, "USAGE_CHANGED", 2);
    }

    @Test
    void aRecountThatTheRecordDoesNotShowIsNoNewVersion() throws Exception {
        logIns.take(tenant, at("AVI", 9, 10), at("BOB", 9, 10));
        bench.export(tenant, date);
        logIns.take(tenant, at("AVI", 11, 12));

        assertOutcome("outcome.export.unchanged", List.of("1"), bench.export(tenant, date));
        assertEquals(List.of("1 STORED FIRST"), bench.versions(tenant, date));
        assertEquals(2, storedRevision(tenant), "so that the date is not due again");
    }

    @Test
    void anotherNameOfTheTenantIsAReasonOfItsOwn() throws Exception {
        logIns.take(tenant, at("AVI", 9, 10));
        bench.export(tenant, date);
        var name = rename(tenant);

        assertOutcome("outcome.export.stored.TENANT_CHANGED", List.of("2", "1"), bench.export(tenant, date));
        assertEquals(name, bench.record(root, tenant, date).get(1));
        assertEquals(List.of("1 SUPERSEDED FIRST", "2 STORED TENANT_CHANGED"), bench.versions(tenant, date));
        assertListed(2, "TENANT_CHANGED", 1);
    }

    /** Decision 0014: a figure belongs to a date in a zone. */
    @Test
    void anotherTimeZoneOfTheTenantHasEachDateCountedAndExportedAgain() throws Exception {
        logIns.take(tenant, at("AVI", 9, 10));
        bench.export(tenant, date);
        assertEquals(List.of(), dueTheDayAfter());
        move(tenant, ZoneId.of("America/New_York"));

        assertEquals(List.of(date), dueTheDayAfter());
        assertOutcome("outcome.export.stored.USAGE_CHANGED", List.of("2", "1"), bench.export(tenant, date));
        assertEquals(List.of("1 SUPERSEDED FIRST", "2 STORED USAGE_CHANGED"), bench.versions(tenant, date));
        assertListed(2, "USAGE_CHANGED", 1);
    }

    @Test
    void whatIsMissingOnTheStoreIsPutBack() throws Exception {
        logIns.take(tenant, at("AVI", 9, 10));
        bench.export(tenant, date);
        var object = bench.object(root, tenant, date);
        var bytes = Files.readAllBytes(object);
        Files.delete(object);

        assertOutcome("outcome.export.restored", List.of("1"), bench.export(tenant, date));
        assertArrayEquals(bytes, Files.readAllBytes(object));
        assertEquals(List.of("1 STORED FIRST"), bench.versions(tenant, date));
    }

    @Test
    void whatTheStoreTookAndDidNotKeepIsTakenBackAndPutThereAgain() throws Exception {
        logIns.take(tenant, at("AVI", 9, 10));
        bench.perform(tenant, date);
        Files.delete(bench.object(root, tenant, date));

        var refused = assertThrows(RuleViolation.class, () -> bench.settle(date));
        assertEquals(ExportProblem.NOT_KEPT, refused.problem());
        assertEquals(List.of(1, date.toString()), refused.arguments());
        assertEquals(List.of("1 RESERVED FIRST"), bench.versions(tenant, date));
        assertEquals(0, ExportBench.manifest(root, date).getInt("object_count"), "no manifest lists what is not there");
        assertTrue(bench.planned(tenant, PlanRequest.DUE).contains(date), "the next run does it");
        assertOutcome("outcome.export.stored.FIRST", List.of("1", "1"), bench.export(tenant, date));
        assertEquals(List.of("1 STORED FIRST"), bench.versions(tenant, date));
        assertListed(1, "FIRST", 1);
    }

    @Test
    void whatSomebodyElseWroteInItsPlaceIsPutRight() throws Exception {
        logIns.take(tenant, at("AVI", 9, 10));
        bench.export(tenant, date);
        var object = bench.object(root, tenant, date);
        var text = Files.readString(object);
        Files.writeString(object, text.replace("AVI", "EVA"));

        assertOutcome("outcome.export.restored", List.of("1"), bench.export(tenant, date));
        assertEquals(text, Files.readString(object));
    }

    @Test
    void aManifestThatIsMissingIsPutBack() throws Exception {
        logIns.take(tenant, at("AVI", 9, 10));
        bench.export(tenant, date);
        var manifest = root.resolve(ManifestFile.keyOf(date));
        var text = Files.readString(manifest);
        Files.delete(manifest);

        bench.export(tenant, date);
        assertEquals(text, Files.readString(manifest));
    }

    @Test
    void anotherBillingServerGetsTheSameVersionsAndManifests() throws Exception {
        logIns.take(tenant, at("AVI", 9, 10));
        bench.export(tenant, date);
        var bytes = Files.readAllBytes(bench.object(root, tenant, date));
        root = bench.moveTo(root.resolveSibling("another-place"), "other");

        assertOutcome("outcome.export.restored", List.of("1"), bench.export(tenant, date));
        assertArrayEquals(bytes, Files.readAllBytes(bench.object(root, tenant, date)));
        assertEquals(List.of("1 STORED FIRST"), bench.versions(tenant, date));
        assertListed(1, "FIRST", 1);
        assertOutcome("outcome.export.unchanged", List.of("1"), bench.export(tenant, date));
    }

    @Test
    void theManifestListsAllTenantsByKey() throws Exception {
        var other = samples.inUse(Billable.PURECONNECT, JERUSALEM);
        logIns.take(tenant, at("AVI", 9, 10));
        logIns.take(other, at("AVI", 9, 10), at("BOB", 9, 10));
        bench.export(tenant, date);
        bench.export(other, date);

        var manifest = ExportBench.manifest(root, date);
        var keys = List.of("tenant=" + bench.instanceOf(tenant), "tenant=" + bench.instanceOf(other)).stream()
                .map(part -> "usage/date=" + date + "/" + part + "/usage.csv")
                .sorted()
                .toList();
        assertEquals(keys, keys(manifest));
        assertEquals(2, manifest.getInt("object_count"));
        assertEquals(date.toString(), manifest.getString("report_date"));
    }

    @Test
    void aReservationThatWasNeverKeptIsTakenUpAgain() throws Exception {
        logIns.take(tenant, at("AVI", 9, 10));
        bench.export(tenant, date);
        logIns.take(tenant, at("BOB", 9, 10));
        reserveAndFail();
        assertEquals(List.of("1 STORED FIRST", "2 RESERVED USAGE_CHANGED"), bench.versions(tenant, date));
        assertListed(1, "FIRST", 1);

        assertOutcome("outcome.export.stored.USAGE_CHANGED", List.of("2", "2"), bench.export(tenant, date));
        assertEquals(List.of("1 SUPERSEDED FIRST", "2 STORED USAGE_CHANGED"), bench.versions(tenant, date));
        assertListed(2, "USAGE_CHANGED", 2);
    }

    @Test
    void theReasonIsHowAVersionDiffersFromWhatWasThere() throws Exception {
        logIns.take(tenant, at("AVI", 9, 10));
        bench.export(tenant, date);
        rename(tenant);
        reserveAndFail();
        logIns.take(tenant, at("BOB", 9, 10));

        assertOutcome("outcome.export.stored.USAGE_CHANGED", List.of("2", "2"), bench.export(tenant, date));
    }

    @Test
    void whatWasPlannedBeforeTheTenantWasClosedIsNotExported() throws Exception {
        logIns.take(tenant, at("AVI", 9, 10));
        clock.at(
                date.minusDays(1) + "T12:00:00Z",
                () -> as.owner(() -> {
                    tenants.close(tenant.value(), tenants.file(tenant.value()).version());
                    return null;
                }));

        assertOutcome("outcome.export.not-exported", List.of(), bench.perform(tenant, date));
        assertEquals(List.of(), bench.rows(tenant, date));
    }

    @Test
    void anotherTenantSeesNothingOfIt() throws Exception {
        var other = samples.inUse(Billable.PURECONNECT, JERUSALEM);
        logIns.take(tenant, at("AVI", 9, 10));
        logIns.take(other, at("EVE", 9, 10));
        bench.export(tenant, date);

        assertEquals(0, storedRevision(other));
        assertOutcome("outcome.export.stored.FIRST", List.of("1", "1"), bench.export(other, date));
        assertEquals("EVE", bench.record(root, other, date).get(12));
        assertEquals("AVI", bench.record(root, tenant, date).get(12));
        assertEquals(List.of("1 STORED FIRST"), bench.versions(tenant, date));
    }

    @Test
    void aManifestThatTwoWriteAtOnceEndsComplete() throws Exception {
        var some = new ArrayList<TenantId>();
        for (var i = 0; i < 8; i++) {
            var one = samples.inUse(Billable.PURECONNECT, JERUSALEM);
            logIns.take(one, at("AVI", 9, 10));
            some.add(one);
        }

        together.run(() -> exportAll(some.subList(0, 4)), () -> exportAll(some.subList(4, 8)));
        assertTrue(bench.settle(date), "nothing is left to write");

        var manifest = ExportBench.manifest(root, date);
        assertEquals(8, manifest.getInt("object_count"));
        for (var object : manifest.getJsonArray("objects").getValuesAs(JsonObject.class)) {
            var path = root.getParent().resolve(object.getString("key"));
            assertEquals(object.getString("sha256"), ObjectFacts.of(path, "").sha256());
            assertEquals(object.getInt("size"), Files.size(path));
        }
    }

    @Test
    void oneDayThatTwoExportAtOnceHasOneVersion() throws Exception {
        logIns.take(tenant, at("AVI", 9, 10));

        together.run(() -> bench.perform(tenant, date), () -> bench.perform(tenant, date));

        assertTrue(bench.settle(date));
        assertEquals(List.of("1 STORED FIRST"), bench.versions(tenant, date));
        assertListed(1, "FIRST", 1);
    }

    private Void exportAll(List<TenantId> some) throws Exception {
        for (var one : some) {
            bench.export(one, date);
        }
        return null;
    }

    /** Reserves the version that comes next and fails to put it, as a node does that is killed in between. */
    private void reserveAndFail() throws Exception {
        var object = bench.object(root, tenant, date);
        var before = Files.readAllBytes(object);
        Files.delete(object);
        Files.createDirectories(object.resolve("in-the-way"));
        assertThrows(StoreException.class, () -> bench.perform(tenant, date));
        Files.delete(object.resolve("in-the-way"));
        Files.delete(object);
        Files.write(object, before);
    }

    private int storedRevision(TenantId of) throws Exception {
        return bench.inside(
                of,
                () -> exports.versions(date).stream()
                        .mapToInt(ExportedVersion::figuresRevision)
                        .findFirst()
                        .orElse(0));
    }

    /** @return the new name */
    private String rename(TenantId id) throws Exception {
        return as.owner(() -> {
            var file = tenants.file(id.value());
            var d = file.details();
            var renamed = new TenantDetails(
                    d.name() + " renamed",
                    d.contacts(),
                    d.billable(),
                    d.installation(),
                    d.identifiers(),
                    d.instanceId(),
                    d.place(),
                    d.legal());
            tenants.describe(id.value(), file.version(), renamed);
            return renamed.name();
        });
    }

    private List<LocalDate> dueTheDayAfter() throws Exception {
        return clock.at(date.plusDays(1) + "T12:00:00Z", () -> bench.planned(tenant, PlanRequest.DUE));
    }

    private void move(TenantId id, ZoneId zone) throws Exception {
        as.owner(() -> {
            var file = tenants.file(id.value());
            var d = file.details();
            var place = d.place();
            var moved = new TenantDetails(
                    d.name(),
                    d.contacts(),
                    d.billable(),
                    d.installation(),
                    d.identifiers(),
                    d.instanceId(),
                    new Place(place.country(), place.region(), place.platformRegion(), zone, place.currency()),
                    d.legal());
            tenants.describe(id.value(), file.version(), moved);
            return null;
        });
    }

    private void assertListed(int version, String reason, int maxUsers) throws Exception {
        var path = bench.object(root, tenant, date);
        var entries = ExportBench.manifest(root, date).getJsonArray("objects").getValuesAs(JsonObject.class);
        assertEquals(1, entries.size());
        var entry = entries.get(0);
        assertEquals(root.getParent().relativize(path).toString(), entry.getString("key"));
        assertEquals(Files.size(path), entry.getInt("size"));
        assertEquals(ObjectFacts.of(path, "").sha256(), entry.getString("sha256"));
        assertEquals(bench.instanceOf(tenant), entry.getString("instance_id"));
        assertEquals(maxUsers, entry.getInt("max_users"));
        assertEquals(version, entry.getInt("version"));
        assertEquals(reason, entry.getString("reason"));
    }

    private static void assertOutcome(String key, List<String> arguments, Outcome outcome) {
        assertEquals(key, outcome.key());
        assertEquals(arguments, outcome.arguments());
        assertFalse(outcome.changed() && (key.endsWith("unchanged") || key.endsWith("not-exported")), key);
    }

    private static List<String> keys(JsonObject manifest) {
        return manifest.getJsonArray("objects").getValuesAs(JsonObject.class).stream()
                .map(object -> object.getString("key"))
                .toList();
    }

    /** A session of the test's date between two full hours of UTC. */
    private String at(String user, int from, int until) {
        return "%s %sT%02d:00:00Z %sT%02d:00:00Z".formatted(user, date, from, date, until);
    }
}
