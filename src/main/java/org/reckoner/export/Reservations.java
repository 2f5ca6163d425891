package org.reckoner.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reckoner.platform.TenantId;

/** Which version of its tenant-day a file is: decided and written down before it is put, within the caller's transaction. */
@ApplicationScoped
class Reservations {
    @Inject
    ExportStore store;

    @Inject
    Clock clock;

    /**
     * For files of one date: of each the newest version if its bytes are the same or it was never kept, else the next.
     *
     * @param files by tenant, in the order of their ids
     */
    Map<TenantId, Reservation> reserve(LocalDate date, Map<TenantId, UsageFile> files) {
        var recorded = store.newest(files.keySet(), date);
        var reservations = new LinkedHashMap<TenantId, Reservation>();
        var news = new ArrayList<ExportStore.Reserved>();
        files.forEach((tenant, file) -> {
            var versions = recorded.getOrDefault(tenant.value(), List.of());
            var reservation = next(file, versions);
            reservations.put(tenant, reservation);
            if (!reservation.unchanged()) {
                var again = versions.stream().anyMatch(version -> version.version() == reservation.version());
                news.add(new ExportStore.Reserved(tenant, file, reservation, again));
            }
        });
        store.reserve(news, clock.instant());
        return reservations;
    }

    private static Reservation next(UsageFile file, List<ExportStore.Recorded> versions) {
        if (versions.isEmpty()) {
            return reservation(file, 1, ExportReason.FIRST);
        }
        var newest = versions.get(0);
        if (newest.stored() && newest.sha256().equals(file.facts().sha256())) {
            return new Reservation(file.reportOn(), newest.version(), newest.reason(), true, newest.key());
        }
        var version = newest.stored() ? newest.version() + 1 : newest.version();
        return reservation(file, version, reasonFor(file, versions));
    }

    private static Reservation reservation(UsageFile file, int version, ExportReason reason) {
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
}
