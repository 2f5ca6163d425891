package org.reckoner.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.reckoner.event.BillingProcess;
import org.reckoner.event.Outcome;
import org.reckoner.event.PlanRequest;
import org.reckoner.event.ProcessKey;
import org.reckoner.event.WorkUnit;
import org.reckoner.platform.OpenToAll;
import org.reckoner.platform.Races;
import org.reckoner.platform.TenantScope;
import org.reckoner.tenant.Billable;
import org.reckoner.tenant.BilledTenant;
import org.reckoner.tenant.Tenants;
import org.reckoner.usage.DailyFigures;

/**
 * The PureConnect billing process: one object for each PureConnect tenant and finished local date, from its first usage on.
 *
 * <p>Safe to repeat at any point: the key is derived, the bytes depend on the input alone, and the version is reserved before
 * the object is put and recorded after. Killed in between, the next attempt puts the same bytes under the same version.
 */
@ApplicationScoped
public class PureConnectExport implements BillingProcess {
    /** While a run goes on, a manifest is rewritten no more often than this. */
    private static final Duration MANIFEST_PAUSE = Duration.ofSeconds(10);

    @Inject
    Tenants tenants;

    @Inject
    DailyFigures figures;

    @Inject
    Exports exports;

    @Inject
    Manifests manifests;

    @Inject
    BillingServer server;

    @Inject
    TenantScope scope;

    @Inject
    @ConfigProperty(name = "reckoner.data")
    String dataFolder;

    @Override
    @OpenToAll("called by the timers as the system")
    public ProcessKey key() {
        return ProcessKey.PURECONNECT_BILLING;
    }

    @Override
    @OpenToAll("called by the timers as the system")
    public void plan(PlanRequest request, Consumer<WorkUnit> due) throws Exception {
        for (var some = after(0);
                !some.isEmpty();
                some = after(some.get(some.size() - 1).id().value())) {
            for (var tenant : some) {
                for (var date : scope.within(tenant.id(), () -> dates(request))) {
                    due.accept(new WorkUnit(tenant.id(), date));
                }
            }
        }
    }

    private List<BilledTenant> after(long id) {
        return tenants.inUseAfter(id, Billable.PURECONNECT);
    }

    /** All finished dates that were named, or those that are not on the store as they should be. */
    private Set<LocalDate> dates(PlanRequest request) {
        var first = figures.firstUsageOn();
        if (first.isEmpty()) {
            return Set.of();
        }
        var from = request.namesDates() ? request.from() : first.get();
        var dates = new TreeSet<LocalDate>(figures.due(from, request.until()));
        if (!request.namesDates() && !dates.isEmpty()) {
            var counted = figures.upToDateRevisions(dates.first(), dates.last());
            var stored = exports.storedRevisions(dates.first(), dates.last());
            dates.removeIf(date -> stored.containsKey(date) && stored.get(date).equals(counted.get(date)));
        }
        return dates;
    }

    @Override
    @OpenToAll("called by the timers as the system")
    public Outcome perform(WorkUnit unit) throws IOException {
        var tenant = tenants.billing();
        var date = unit.reportOn();
        var day = Races.won(() -> figures.upToDate(date));
        var target = server.get();
        var path = temporaryFile();
        try (var store = target.open()) {
            var key = target.key(UsageFile.keyOf(date, tenant.instanceId()));
            var file = UsageFile.write(path, key, tenant, day, figures.userIds(date));
            return store(store, file);
        } finally {
            Files.deleteIfExists(path);
        }
    }

    private Outcome store(ObjectStore store, UsageFile file) {
        var reservation = Races.won(() -> exports.reserve(file));
        if (reservation.unchanged() && isThere(store, file)) {
            return Outcome.unchanged("outcome.export.unchanged", reservation.version());
        }
        store.put(file.key(), file.path(), file.facts());
        if (reservation.unchanged()) {
            return Outcome.done("outcome.export.restored", reservation.version());
        }
        // the first tenants of a date make its manifest's row at the same moment
        Races.won(() -> {
            exports.stored(reservation);
            return null;
        });
        return Outcome.done(
                "outcome.export.stored." + reservation.reason(),
                reservation.version(),
                file.figures().maxUsers());
    }

    private static boolean isThere(ObjectStore store, UsageFile file) {
        return store.head(file.key())
                .filter(object -> object.size() == file.facts().size())
                .isPresent();
    }

    @Override
    @OpenToAll("called by the timers as the system")
    public void afterSome(Set<LocalDate> dates) throws IOException {
        writeManifests(dates, MANIFEST_PAUSE);
    }

    @Override
    @OpenToAll("called by the timers as the system")
    public boolean settle(Set<LocalDate> dates) throws IOException {
        writeManifests(manifests.behind(), Duration.ZERO);
        return manifests.behind().isEmpty();
    }

    private void writeManifests(Set<LocalDate> dates, Duration pause) throws IOException {
        if (dates.isEmpty()) {
            return;
        }
        var target = server.get();
        try (var store = target.open()) {
            for (var date : dates) {
                var says = manifests.lease(date, pause);
                if (says.isPresent()) {
                    writeManifest(store, target.key(ManifestFile.keyOf(date)), date, says.getAsInt());
                }
            }
        }
    }

    private void writeManifest(ObjectStore store, String key, LocalDate date, int says) throws IOException {
        var path = temporaryFile();
        try {
            manifests.describe(date, path);
            store.put(key, path, ObjectFacts.of(path, ManifestFile.CONTENT_TYPE));
            manifests.written(date, says);
        } catch (RuntimeException e) {
            manifests.release(date);
            throw e;
        } finally {
            Files.deleteIfExists(path);
        }
    }

    private Path temporaryFile() throws IOException {
        var folder = Files.createDirectories(Path.of(dataFolder, "export-tmp"));
        return Files.createTempFile(folder, "object", ".tmp");
    }
}
