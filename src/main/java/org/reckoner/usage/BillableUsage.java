package org.reckoner.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.function.LongFunction;
import org.reckoner.period.Dates;
import org.reckoner.period.LocalDays;
import org.reckoner.period.Span;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.rating.PeriodCount;
import org.reckoner.tenant.Tenants;

/** Usage of the tenant the thread is in as rating takes it, and a cheap way of seeing that more of it has come. */
@ApplicationScoped
@Transactional
public class BillableUsage {
    @Inject
    SessionTimeStore sessions;

    @Inject
    UsageMarkStore marks;

    @Inject
    Tenants tenants;

    /**
     * Adds all sessions that touch a count's period to it, and lets it forget what is over: of a month with millions some hundred
     * thousands are in memory.
     *
     * @param keys the users' keys by their ids
     */
    @Requires({Privilege.VIEW_SYSTEM_BILLING, Privilege.EDIT_BILLING})
    public void addTo(PeriodCount count, LongFunction<String> keys) {
        var known = new HashMap<Long, Integer>();
        sessions.eachInOrder(
                count.period(),
                SessionTimeStore.SLICE,
                (userId, login, logout, client) -> {
                    var user = known.computeIfAbsent(userId, id -> count.user(keys.apply(id)));
                    count.add(user, login, logout, client);
                },
                count::settle);
    }

    /**
     * A mark for each stretch that is another one after usage of it has come or licences of it have changed. The same mark means the
     * same usage; another one may mean nothing. Read before the usage itself it never hides what came meanwhile.
     */
    @Requires(Privilege.EDIT_BILLING)
    public List<String> marks(List<RatedStretch> stretches) {
        var zone = tenants.billing().zone();
        return stretches.stream()
                .map(stretch -> marks.mark(stretch, localDates(stretch.usage(), zone)))
                .toList();
    }

    /** The tenant's dates that have an instant of the span: the contract's zone may be another one. */
    private static Dates localDates(Span span, ZoneId zone) {
        var last = span.until().minus(1, ChronoUnit.MICROS);
        return new Dates(
                LocalDays.dateOf(span.from(), zone),
                LocalDays.dateOf(last, zone).plusDays(1));
    }
}
