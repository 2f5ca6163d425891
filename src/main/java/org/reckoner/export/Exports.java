package org.reckoner.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.TenantScope;
import org.reckoner.tenant.Tenants;

/** The record of what is exported, kept in short transactions around each object that is put on the store. */
@ApplicationScoped
@Transactional
public class Exports {
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
    @Requires(Privilege.VIEW_PROCESSES)
    public Reservation reserve(UsageFile file) {
        var tenant = scope.required();
        var before = store.newest(tenant, file.reportOn()).orElse(null);
        if (before != null
                && before.stored()
                && before.sha256().equals(file.facts().sha256())) {
            store.noteRevision(
                    tenant, file.reportOn(), before.version(), file.figures().revision());
            return new Reservation(file.reportOn(), before.version(), before.reason(), true);
        }
        var version = before == null ? 1 : before.stored() ? before.version() + 1 : before.version();
        var reason = reasonFor(before, file);
        store.reserve(tenant, file, version, reason, clock.instant());
        return new Reservation(file.reportOn(), version, reason, false);
    }

    private static ExportReason reasonFor(ExportStore.Recorded before, UsageFile file) {
        if (before == null) {
            return ExportReason.FIRST;
        }
        if (!before.stored()) {
            return before.reason();
        }
        return before.figuresRevision() == file.figures().revision()
                ? ExportReason.TENANT_CHANGED
                : ExportReason.USAGE_CHANGED;
    }

    /** Records that a reserved version is on the store now, and that its date's manifest has to say so. */
    @Requires(Privilege.VIEW_PROCESSES)
    public void stored(Reservation reservation) {
        if (store.stored(scope.required(), reservation.reportOn(), reservation.version(), clock.instant())) {
            manifests.want(reservation.reportOn());
            tenants.noteExport(reservation.reportOn());
        }
    }

    /** The current tenant's dates on the store, with the revision of the figures they show. */
    @Requires(Privilege.VIEW_PROCESSES)
    public Map<LocalDate, Integer> storedRevisions(LocalDate from, LocalDate until) {
        return store.storedRevisions(scope.required(), from, until);
    }
}
