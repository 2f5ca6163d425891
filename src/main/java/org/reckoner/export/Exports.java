package org.reckoner.export;

import static java.util.Comparator.comparing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.reckoner.event.PlanRequest;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.TenantId;
import org.reckoner.platform.TenantScope;
import org.reckoner.tenant.Billable;
import org.reckoner.tenant.BilledTenant;
import org.reckoner.tenant.Tenants;
import org.reckoner.usage.DailyFigure;
import org.reckoner.usage.DailyFigures;

/** The record of what is exported, kept in short transactions around each object that is put on the store. */
@ApplicationScoped
@Transactional
public class Exports {
    /** How many versions of a date {@link #versions} tells of. */
    public static final int VERSIONS_MAX = 100;

    @Inject
    ExportStore store;

    @Inject
    ManifestStore manifests;

    @Inject
    DailyFigures figures;

    @Inject
    BillingServer server;

    @Inject
    ExportFolder folder;

    @Inject
    Tenants tenants;

    @Inject
    TenantScope scope;

    @Inject
    Clock clock;

    /**
     * Writes what a date of the current tenant has to say and reserves its version. The figures are counted if they are not
     * up to date, and stay as they are until the version is reserved. One transaction: many small ones wait for the disk
     * longer than the work takes.
     *
     * @param path the file to write
     * @return empty where the date is not exported
     * @throws RecountedMeanwhile where the date was counted anew while it was read; the next try may do
     * @throws StoreException where the file cannot be written
     */
    @Requires(Privilege.PERFORM_PROCESSES)
    public Optional<PreparedObject> prepare(LocalDate date, Path path) {
        var tenant = tenants.billing();
        if (tenant.billable() != Billable.PURECONNECT || !tenant.countsOn(date)) {
            return Optional.empty();
        }
        var target = server.get();
        var figure = figures.upToDate(date);
        if (figures.hold(date) != figure.revision()) {
            throw new RecountedMeanwhile(date);
        }
        var key = target.key(UsageFile.keyOf(date, tenant.instanceId()));
        var file = written(path, key, tenant, figure);
        return Optional.of(new PreparedObject(target, file, reserve(file)));
    }

    private UsageFile written(Path path, String key, BilledTenant tenant, DailyFigure figure) {
        try {
            return UsageFile.write(path, key, tenant, figure, each -> figures.eachUserId(figure.reportOn(), each));
        } catch (IOException e) {
            throw folder.unusable(e);
        }
    }

    /** The newest version if its bytes are the same or it was never kept, else the next. */
    private Reservation reserve(UsageFile file) {
        var tenant = scope.required();
        var versions = store.newest(tenant, file.reportOn());
        if (versions.isEmpty()) {
            return reserve(file, 1, ExportReason.FIRST);
        }
        var newest = versions.get(0);
        if (newest.stored() && newest.sha256().equals(file.facts().sha256())) {
            return new Reservation(file.reportOn(), newest.version(), newest.reason(), true, newest.key());
        }
        var version = newest.stored() ? newest.version() + 1 : newest.version();
        if (!newest.stored()) {
            store.forget(tenant, file.reportOn(), version);
        }
        return reserve(file, version, reasonFor(file, versions));
    }

    private Reservation reserve(UsageFile file, int version, ExportReason reason) {
        store.reserve(scope.required(), file, version, reason, clock.instant());
        return new Reservation(file.reportOn(), version, reason, false, file.key());
    }

    /** Against what is on the store; what was reserved and never kept told nobody anything. */
    private static ExportReason reasonFor(UsageFile file, List<ExportStore.Recorded> versions) {
        var kept = versions.stream().filter(ExportStore.Recorded::stored).findFirst();
        if (kept.isEmpty()) {
            return ExportReason.FIRST;
        }
        return kept.get().figuresRevision() == file.figures().revision()
                ? ExportReason.TENANT_CHANGED
                : ExportReason.USAGE_CHANGED;
    }

    /**
     * Records that an unchanged version is on the store, where it is.
     *
     * @param putBack whether it was missing there: then its date's manifest may be missing too
     */
    @Requires(Privilege.PERFORM_PROCESSES)
    public void kept(Reservation reservation, UsageFile file, boolean putBack) {
        store.keep(scope.required(), file, reservation.version());
        if (putBack || !reservation.key().equals(file.key())) {
            manifests.want(file.reportOn(), 1);
        }
    }

    /** Records what is on the store now, of several tenants, and that the manifests of its dates have to say so. */
    @Requires(Privilege.PERFORM_PROCESSES)
    public void stored(List<PutObject> objects) {
        var sorted = objects.stream()
                .sorted(comparing(put -> put.tenant().value())) // two who do so do not wait for each other
                .toList();
        store.stored(sorted, clock.instant());
        var dates = new TreeMap<LocalDate, List<TenantId>>();
        sorted.forEach(put -> dates.computeIfAbsent(put.file().reportOn(), k -> new ArrayList<>())
                .add(put.tenant()));
        dates.forEach(tenants::noteExport);
        dates.forEach(
                (date, those) -> manifests.want(date, those.size())); // last: all tenants of a date wait for its row
    }

    /** Which versions of a date of the current tenant were put on the billing server, the newest first. */
    @Requires(Privilege.VIEW_SYSTEM_BILLING)
    public List<ExportedVersion> versions(LocalDate date) {
        return store.versions(scope.required(), date, VERSIONS_MAX);
    }

    /** Takes back that an object of the current tenant is on the store, so that the next run puts it there again. */
    @Requires(Privilege.PERFORM_PROCESSES)
    public void notKept(LocalDate date, String key) {
        if (store.notKept(scope.required(), date, key)) {
            manifests.want(date, 1);
        }
    }

    /** The current tenant's finished dates that were named, or those that are not on the store as they should be. */
    @Requires(Privilege.PERFORM_PROCESSES)
    public Collection<LocalDate> due(PlanRequest request) {
        if (request.namesDates()) {
            return figures.due(request.from(), request.until());
        }
        var finished = figures.finished();
        if (!finished.isEmpty()) {
            var stored = store.storedRevisions(scope.required(), finished.firstKey(), finished.lastKey());
            finished.entrySet().removeIf(date -> date.getValue().equals(stored.get(date.getKey())));
        }
        return List.copyOf(finished.keySet());
    }
}
