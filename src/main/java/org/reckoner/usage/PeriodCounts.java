package org.reckoner.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Optional;
import org.reckoner.directory.BilledUsers;
import org.reckoner.period.LocalDays;
import org.reckoner.period.Span;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.rating.LicenceModel;
import org.reckoner.rating.PeriodCount;
import org.reckoner.tenant.Tenants;

/** Counts a period of the tenant the thread is in from its sessions and what its users held (rating.md 2 to 4). */
@ApplicationScoped
@Transactional
public class PeriodCounts {
    @Inject
    PeriodSessionStore sessions;

    @Inject
    BillableUsage usage;

    @Inject
    BilledUsers users;

    @Inject
    Tenants tenants;

    /**
     * Reads all sessions of a period into the core's count; they are streamed, and what is over is not kept.
     *
     * @param asOf the instant up to which open sessions count
     * @param model the contract's, which says whose clients count (rating.md 2.2)
     */
    @Requires({Privilege.VIEW_SYSTEM_BILLING, Privilege.EDIT_BILLING})
    public CountedPeriod count(Span period, Instant asOf, LicenceModel model) {
        return count(period, asOf, model, Optional.empty());
    }

    /**
     * The same, and each level's course.
     *
     * @param part how long each part of the course is
     */
    @Requires({Privilege.VIEW_SYSTEM_BILLING, Privilege.EDIT_BILLING})
    public CountedPeriod count(Span period, Instant asOf, LicenceModel model, Duration part) {
        return count(period, asOf, model, Optional.of(part));
    }

    private CountedPeriod count(Span period, Instant asOf, LicenceModel model, Optional<Duration> partOrNone) {
        var held = users.heldIn(period);
        var ids = new HashMap<String, Long>();
        held.forEach((id, user) -> ids.put(user.key(), id));
        var count = new PeriodCount(
                period, asOf, model, key -> held.get(ids.get(key)).held());
        partOrNone.ifPresent(count::follow);
        usage.addTo(count, id -> held.get(id).key());
        return new CountedPeriod(count, ids);
    }

    /** A number that rises whenever sessions of the period come or change, or other licences are held in it. */
    @Requires({Privilege.VIEW_SYSTEM_BILLING, Privilege.EDIT_BILLING})
    public long changes(Span period) {
        var zone = tenants.billing().zone();
        var last = LocalDays.dateOf(period.until(), zone);
        return sessions.changes(LocalDays.dateOf(period.from(), zone), last.plusDays(1));
    }

    /** How many sessions a period has, as far as a maximum: enough to say whether counting them takes long. */
    @Requires({Privilege.VIEW_SYSTEM_BILLING, Privilege.EDIT_BILLING})
    public int sessions(Span period, int max) {
        return sessions.count(period, max);
    }
}
