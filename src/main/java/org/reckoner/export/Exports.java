package org.reckoner.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.TenantScope;
import org.reckoner.tenant.Tenants;

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
    Tenants tenants;

    @Inject
    TenantScope scope;

    @Inject
    Clock clock;

    /**
     * Reserves the version a file of the current tenant is to be stored under: the newest one if its bytes are the same or it
     * was never kept, else the next.
     */
    @Requires(Privilege.PERFORM_PROCESSES)
    public Reservation reserve(UsageFile file) {
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
