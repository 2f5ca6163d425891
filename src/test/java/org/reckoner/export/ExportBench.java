package org.reckoner.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.reckoner.event.Outcome;
import org.reckoner.event.PlanRequest;
import org.reckoner.event.WorkUnit;
import org.reckoner.it.As;
import org.reckoner.platform.Caller;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.Database;
import org.reckoner.platform.Races;
import org.reckoner.platform.TenantId;
import org.reckoner.platform.TenantScope;
import org.reckoner.tenant.Tenants;

/** A billing server in a folder of the test's own, the process as it is called, and a look at what both left. */
@ApplicationScoped
public class ExportBench {
    private static final AtomicInteger TESTS = new AtomicInteger();
    private static final LocalDate FIRST_DATE = LocalDate.of(1987, 1, 5);
    private static final int DATES_EACH = 30;

    @Inject
    PureConnectExport export;

    @Inject
    BillingServer server;

    @Inject
    Tenants tenants;

    @Inject
    Database database;

    @Inject
    CurrentCaller callers;

    @Inject
    TenantScope scope;

    @Inject
    As as;

    @Inject
    @ConfigProperty(name = "reckoner.data")
    String dataFolder;

    /** Dates that no other test exports, so that manifests list what the test itself put there. */
    static LocalDate freshDate() {
        return FIRST_DATE.plusDays((long) DATES_EACH * TESTS.getAndIncrement());
    }

    /** A new folder as the billing server; the process runs only when it is called. */
    Path open() throws Exception {
        return moveTo(
                Files.createTempDirectory(Files.createDirectories(Path.of(dataFolder)), "billing-server"), "usage");
    }

    Path moveTo(Path folder, String prefix) throws Exception {
        as.owner(() -> server.save(
                new ServerChoice(
                        ServerKind.FOLDER,
                        folder.toString(),
                        null,
                        null,
                        null,
                        false,
                        prefix,
                        null,
                        PureConnectServer.Encryption.NONE,
                        false),
                null));
        return folder.resolve(prefix);
    }

    /** As a new installation has it. */
    void close() throws Exception {
        database.call(c -> {
            try (var delete = c.prepareStatement("delete from setting where section = 'pureconnect'")) {
                return delete.executeUpdate();
            }
        });
    }

    <T> T asSystem(Callable<T> work) throws Exception {
        return callers.as(Caller.system("process pureconnect billing"), work);
    }

    <T> T inside(TenantId tenant, Callable<T> work) throws Exception {
        return asSystem(() -> scope.within(tenant, work));
    }

    /** As the engine does it: work first, then its record, again where another one's transaction was in the way. */
    Outcome perform(TenantId tenant, LocalDate date) throws Exception {
        var outcome = inside(tenant, () -> export.perform(new WorkUnit(tenant, date)));
        asSystem(() -> Races.won(() -> {
            export.record(Stream.ofNullable(outcome.note()).toList());
            return null;
        }));
        return outcome;
    }

    /** Exports a tenant's date and writes the manifest. */
    Outcome export(TenantId tenant, LocalDate date) throws Exception {
        var outcome = perform(tenant, date);
        settle(date);
        return outcome;
    }

    boolean settle(LocalDate... dates) throws Exception {
        return asSystem(() -> export.settle(Set.of(dates)));
    }

    /** The dates of one tenant that the process would do. */
    List<LocalDate> planned(TenantId tenant, PlanRequest request) throws Exception {
        var dates = new ArrayList<LocalDate>();
        asSystem(() -> {
            export.plan(request, unit -> {
                if (unit.tenant().equals(tenant)) {
                    dates.add(unit.reportOn());
                }
            });
            return null;
        });
        return dates;
    }

    String instanceOf(TenantId tenant) throws Exception {
        return as.owner(() -> tenants.file(tenant.value()).details().instanceId());
    }

    /** Where a tenant's date is, below the prefix's folder. */
    Path object(Path root, TenantId tenant, LocalDate date) throws Exception {
        return root.resolve(UsageFile.keyOf(date, instanceOf(tenant)));
    }

    /** The record's values, without quotes: none of the sample values needs them. */
    List<String> record(Path root, TenantId tenant, LocalDate date) throws Exception {
        var lines = Files.readString(object(root, tenant, date)).split("\r\n");
        return List.of(lines[1].replace("\"", "").split(",", -1));
    }

    static JsonObject manifest(Path root, LocalDate date) throws IOException {
        var text = Files.readString(root.resolve(ManifestFile.keyOf(date)));
        try (var json = Json.createReader(new StringReader(text))) {
            return json.readObject();
        }
    }

    /** What is recorded of a tenant's date, oldest version first: version, state, reason, revision, key, times. */
    List<String> rows(TenantId tenant, LocalDate date) {
        return database.call(c -> {
            try (var query =
                    c.prepareStatement("select version, state, reason, figures_revision, object_key, size_bytes,"
                            + " sha256, max_users, peak_users, reserved_at, stored_at from export_object"
                            + " where tenant_id = ? and report_on = ? order by version")) {
                query.setLong(1, tenant.value());
                query.setObject(2, date);
                var found = new ArrayList<String>();
                for (var row = query.executeQuery(); row.next(); ) {
                    var values = new ArrayList<String>();
                    for (var i = 1; i <= 11; i++) {
                        values.add(row.getString(i));
                    }
                    found.add(String.join(" ", values));
                }
                return found;
            }
        });
    }

    /** The same in short: {@code 1 SUPERSEDED FIRST}. */
    List<String> versions(TenantId tenant, LocalDate date) {
        return rows(tenant, date).stream()
                .map(row -> String.join(" ", List.of(row.split(" ")).subList(0, 3)))
                .toList();
    }
}
