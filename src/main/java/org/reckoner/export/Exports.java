package org.reckoner.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
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
            manifests.want(file.reportOn());
        }
    }

    /** Records that a reserved version is on the store now, and that its date's manifest has to say so. */
    @Requires(Privilege.PERFORM_PROCESSES)
    public void stored(Reservation reservation) {
        if (store.stored(scope.required(), reservation.reportOn(), reservation.version(), clock.instant())) {
            tenants.noteExport(reservation.reportOn());
            manifests.want(reservation.reportOn()); // last: all tenants of the date wait for this row
        }
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
            manifests.want(date);
        }
    }

    /** The current tenant's dates on the store, with the revision of the figures they show. */
    @Requires(Privilege.PERFORM_PROCESSES)
    public Map<LocalDate, Integer> storedRevisions(LocalDate from, LocalDate until) {
        return store.storedRevisions(scope.required(), from, until);
    }
}
