package org.reckoner.usage;

import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
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

/**
 * Which dates of some tenants are over, from the first usage on, the time of grace for late data included. Of a tenant's past, which grows
 * by a date each day, only the last days are looked at one by one, unless the sums say that something before them is not as it should be.
 */
@ApplicationScoped
@Transactional
public class FinishedDays {
    /** Most late data are of these. */
    public static final int RECENT = 14;

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
        var finished = clock.now().minus(grace);
        var firsts = firsts(tenants);
        if (from == null) {
            firsts = withoutSettled(tenants, firsts, finished, null);
        }
        var due = new LinkedHashMap<TenantId, List<LocalDate>>();
        revisions(tenants, firsts, finished)
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
     * The finished dates for which something is not done by their present figures, those to be counted among them; ascending, by
     * tenant in the tenants' order.
     */
    @Requires(Privilege.PERFORM_PROCESSES)
    public Map<TenantId, List<LocalDate>> behind(List<BilledTenant> tenants, DatesDone done) {
        var finished = clock.now().minus(grace);
        var revisions = revisions(tenants, withoutSettled(tenants, firsts(tenants), finished, done), finished);
        for (var part : parts(revisions)) {
            var there = done.revisions(part.keySet(), first(part), last(part));
            part.forEach((tenant, dates) -> {
                var those = there.getOrDefault(tenant.value(), Map.of());
                dates.entrySet().removeIf(date -> date.getValue().equals(those.get(date.getKey())));
            });
        }
        var behind = new LinkedHashMap<TenantId, List<LocalDate>>();
        revisions.forEach((tenant, dates) -> behind.put(tenant, List.copyOf(dates.keySet())));
        return behind;
    }

    /** The dates of the tenants' first usage; nothing of a tenant without any. */
    private Map<TenantId, LocalDate> firsts(List<BilledTenant> tenants) {
        var firsts = new HashMap<TenantId, LocalDate>();
        if (!tenants.isEmpty()) {
            var logins =
                    sessions.firstLogins(tenants.stream().map(BilledTenant::id).toList());
            for (var tenant : tenants) {
                var login = logins.get(tenant.id().value());
                if (login != null) {
                    firsts.put(tenant.id(), LocalDays.dateOf(login, tenant.zone()));
                }
            }
        }
        return firsts;
    }

    /**
     * From which dates on the tenants are to be looked at: their first ones, or where all is done up to the last few the first of those.
     *
     * @param done what else is to be done for each date, or null where counting is all
     */
    private Map<TenantId, LocalDate> withoutSettled(
            List<BilledTenant> tenants, Map<TenantId, LocalDate> firsts, Instant finished, DatesDone done) {
        var horizon = tenants.stream()
                .map(tenant -> LocalDays.dateOf(finished, tenant.zone()))
                .min(naturalOrder())
                .map(date -> date.minusDays(RECENT))
                .orElse(LocalDate.MIN);
        var old = tenants.stream()
                .filter(tenant ->
                        firsts.getOrDefault(tenant.id(), LocalDate.MAX).isBefore(horizon))
                .filter(tenant -> tenant.countsOn(horizon))
                .toList();
        if (old.isEmpty()) {
            return firsts;
        }
        var ids = old.stream().map(BilledTenant::id).toList();
        var counted = standing.settled(ids, horizon);
        var elsewhere = done == null ? null : done.settled(ids, horizon);
        var looked = new HashMap<>(firsts);
        for (var tenant : old) {
            var settled = counted.get(new StandingStore.InZone(tenant.id().value(), tenant.zone()));
            if (settled != null
                    && settled.first().equals(firsts.get(tenant.id()))
                    && settled.dates() == settled.first().until(horizon, ChronoUnit.DAYS) + 1
                    && (elsewhere == null
                            || settled.equals(elsewhere.get(tenant.id().value())))) {
                looked.put(tenant.id(), horizon.plusDays(1));
            }
        }
        return looked;
    }

    /** The finished dates from those on with the revision of their figures, 0 for those that are to be counted; in the tenants' order. */
    private Map<TenantId, SortedMap<LocalDate, Integer>> revisions(
            List<BilledTenant> tenants, Map<TenantId, LocalDate> firsts, Instant finished) {
        var revisions = new LinkedHashMap<TenantId, SortedMap<LocalDate, Integer>>();
        var zones = new HashMap<TenantId, ZoneId>();
        tenants.forEach(tenant -> {
            revisions.put(tenant.id(), dates(tenant, firsts.get(tenant.id()), finished));
            zones.put(tenant.id(), tenant.zone());
        });
        for (var part : parts(revisions)) {
            var counted = standing.upToDate(part.keySet(), first(part), last(part));
            part.forEach((tenant, dates) -> counted.getOrDefault(tenant.value(), List.of()).stream()
                    .filter(date -> date.zone().equals(zones.get(tenant)))
                    .forEach(date -> dates.replace(date.date(), date.revision())));
        }
        return revisions;
    }

    /** None of them counted; a closed tenant's go up to the one it was closed on. */
    private static SortedMap<LocalDate, Integer> dates(BilledTenant tenant, LocalDate firstOrNull, Instant finished) {
        var dates = new TreeMap<LocalDate, Integer>();
        if (firstOrNull == null) {
            return dates;
        }
        var zone = tenant.zone();
        var last = LocalDays.dateOf(finished, zone).minusDays(1);
        for (var date = firstOrNull; !date.isAfter(last) && tenant.countsOn(date); date = date.plusDays(1)) {
            if (!LocalDays.span(date, zone).isEmpty()) {
                dates.put(date, 0);
            }
        }
        return dates;
    }

    /** Those with dates, the few with many apart: what is asked of several tenants is asked for the dates of all of them. */
    private static Collection<Map<TenantId, SortedMap<LocalDate, Integer>>> parts(
            Map<TenantId, SortedMap<LocalDate, Integer>> dates) {
        return dates.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .collect(groupingBy(
                        each -> each.getValue().size() > 2 * RECENT, toMap(Map.Entry::getKey, Map.Entry::getValue)))
                .values();
    }

    private static LocalDate first(Map<TenantId, SortedMap<LocalDate, Integer>> part) {
        return Collections.min(part.values().stream().map(SortedMap::firstKey).toList());
    }

    private static LocalDate last(Map<TenantId, SortedMap<LocalDate, Integer>> part) {
        return Collections.max(part.values().stream().map(SortedMap::lastKey).toList());
    }
}
