package org.reckoner.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.reckoner.period.LocalDays;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.TenantId;
import org.reckoner.settings.BusinessClock;
import org.reckoner.tenant.BilledTenant;

/** Which dates of some tenants are over, from the first usage on, the time of grace for late data included. */
@ApplicationScoped
@Transactional
public class FinishedDays {
    @Inject
    SessionStore sessions;

    @Inject
    StandingStore standing;

    @Inject
    BusinessClock clock;

    @Inject
    @ConfigProperty(name = "reckoner.export.grace")
    Duration grace;

    /**
     * The finished dates that are to be counted, ascending, by tenant in the tenants' order.
     *
     * @param from the first date, or null for all that are not counted or not up to date
     * @param until the last date, included, or null; with dates named, those that are up to date are among them
     */
    @Requires(Privilege.PERFORM_PROCESSES)
    public Map<TenantId, List<LocalDate>> due(List<BilledTenant> tenants, LocalDate from, LocalDate until) {
        var due = new LinkedHashMap<TenantId, List<LocalDate>>();
        revisions(tenants)
                .forEach((tenant, dates) -> due.put(
                        tenant,
                        dates.entrySet().stream()
                                .filter(date -> from != null || date.getValue() == 0)
                                .map(Map.Entry::getKey)
                                .filter(date -> from == null || !date.isBefore(from))
                                .filter(date -> until == null || !date.isAfter(until))
                                .toList()));
        return due;
    }

    /**
     * The finished dates with the revision of their figures, 0 for those that are to be counted; by tenant in the tenants' order.
     */
    @Requires(Privilege.PERFORM_PROCESSES)
    public Map<TenantId, SortedMap<LocalDate, Integer>> revisions(List<BilledTenant> tenants) {
        var finished = new LinkedHashMap<TenantId, SortedMap<LocalDate, Integer>>();
        if (tenants.isEmpty()) {
            return finished;
        }
        var ids = tenants.stream().map(BilledTenant::id).toList();
        var first = sessions.firstLogins(ids);
        var until = clock.now().minus(grace);
        tenants.forEach(tenant ->
                finished.put(tenant.id(), dates(tenant, first.get(tenant.id().value()), until)));
        var all = new TreeMap<LocalDate, Integer>();
        finished.values().forEach(all::putAll);
        if (!all.isEmpty()) {
            var counted = standing.upToDate(ids, all.firstKey(), all.lastKey());
            for (var tenant : tenants) {
                var dates = finished.get(tenant.id());
                for (var date : counted.getOrDefault(tenant.id().value(), List.of())) {
                    if (date.zone().equals(tenant.zone())) {
                        dates.replace(date.date(), date.revision());
                    }
                }
            }
        }
        return finished;
    }

    /** None of them counted; a closed tenant's go up to the one it was closed on. */
    private static SortedMap<LocalDate, Integer> dates(BilledTenant tenant, Instant firstLogin, Instant until) {
        var dates = new TreeMap<LocalDate, Integer>();
        if (firstLogin == null) {
            return dates;
        }
        var zone = tenant.zone();
        var last = LocalDays.dateOf(until, zone).minusDays(1);
        for (var date = LocalDays.dateOf(firstLogin, zone);
                !date.isAfter(last) && tenant.countsOn(date);
                date = date.plusDays(1)) {
            if (!LocalDays.span(date, zone).isEmpty()) {
                dates.put(date, 0);
            }
        }
        return dates;
    }
}
