package org.reckoner.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.reckoner.directory.LicencesChanged;
import org.reckoner.period.LocalDays;
import org.reckoner.platform.DatabaseFailure;
import org.reckoner.platform.Meters;
import org.reckoner.platform.OpenToAll;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.csv.ChunkResult;
import org.reckoner.rating.LoginSession;
import org.reckoner.settings.BusinessClock;
import org.reckoner.tenant.Tenants;

/**
 * Takes sessions in (rating.md 2.3): the same id twice is the same session, an open one is completed once, whatever contradicts
 * what is there is refused with its line. Dates whose figures may change are counted again.
 */
@ApplicationScoped
@Transactional
public class Sessions {
    @Inject
    SessionStore store;

    @Inject
    DayStore days;

    @Inject
    UserIds users;

    @Inject
    Tenants tenants;

    @Inject
    BusinessClock clock;

    @Inject
    Clock real;

    /**
     * What taking these lines would do.
     *
     * @param after turns the sessions that are stored into those that would be there after the lines checked before
     */
    @Requires(Privilege.IMPORT_USAGE)
    public SessionChanges check(List<SessionLine> lines, UnaryOperator<Map<String, LoginSession>> after) {
        return new SessionComparison(users.of(userKeys(lines)), after.apply(stored(keys(lines)))).of(lines);
    }

    /** The sessions of these ids. Those of a new file mostly lie where none is: one look tells, instead of one for each. */
    private Map<String, LoginSession> stored(List<String> keys) {
        var isOrderKnown = keys.stream().allMatch(Sessions::isAscii); // of others databases have orders of their own
        return isOrderKnown && !store.isAnyBetween(Collections.min(keys), Collections.max(keys))
                ? new HashMap<>()
                : store.stored(keys, false);
    }

    private static boolean isAscii(String key) {
        return key.chars().allMatch(c -> c <= 0x7f);
    }

    /** Takes the good ones of these lines and has the dates they touch counted again. */
    @Requires(Privilege.IMPORT_USAGE)
    public ChunkResult take(List<SessionLine> lines) {
        return take(lines, ImportTurn.COME);
    }

    /**
     * The same for lines of a file.
     *
     * @throws ImportTurn.Early where they are not new and their turn has not come
     */
    @Requires(Privilege.IMPORT_USAGE)
    public ChunkResult take(List<SessionLine> lines, ImportTurn turn) {
        var touched = touched();
        var result = take(lines, touched, turn);
        days.want(touched.causes());
        return result;
    }

    /** Takes the good ones of these lines and notes which dates they touch, for {@link #want} in the same transaction. */
    @Requires(Privilege.IMPORT_USAGE)
    public ChunkResult take(List<SessionLine> lines, TouchedDates touched) {
        return take(lines, touched, ImportTurn.COME);
    }

    private ChunkResult take(List<SessionLine> lines, TouchedDates touched, ImportTurn turn) {
        var ids = users.of(userKeys(lines));
        // Most chunks say nothing but new things: their keys tell, without looking any of them up.
        var changes = new SessionComparison(ids, Map.of()).of(lines);
        if (!store.insertNew(changes.added.values(), real.instant())) {
            turn.required(); // the database holds what stands around the row it refused
            changes = takeBesideStored(lines, ids);
        }
        changes.added.values().forEach(touched::added);
        changes.completed.values().forEach(touched::completed);
        turn.await(); // the lines before touch the same dates
        Meters.count("reckoner_ingest_rows_total", changes.added.size(), "result", "added");
        Meters.count("reckoner_ingest_rows_total", changes.completed.size(), "result", "completed");
        return changes.result();
    }

    /** Takes lines of which some are there already, completely or without their end. */
    private SessionChanges takeBesideStored(List<SessionLine> lines, Map<String, Long> ids) {
        var stored = store.stored(keys(lines), false);
        var changes = new SessionComparison(ids, stored).of(lines);
        if (!changes.completed.isEmpty()) {
            // Somebody else may complete them at this moment: look again, holding them.
            stored.putAll(store.stored(changes.completed.keySet(), true));
            changes = new SessionComparison(ids, stored).of(lines);
        }
        try {
            store.insert(changes.added.values(), real.instant());
        } catch (DatabaseFailure e) {
            users.forget(); // whoever starts again looks them up
            throw e;
        }
        store.complete(changes.completed.values());
        return changes;
    }

    /** Nothing touched yet, in the tenant's zone. */
    @OpenToAll("tells nothing")
    public TouchedDates touched() {
        return new TouchedDates(tenants.billing().zone(), clock.now());
    }

    /** Has the dates touched counted again. */
    @Requires(Privilege.IMPORT_USAGE)
    public void want(TouchedDates touched) {
        days.want(touched.causes());
    }

    /** Another licence held in the past changes the figures per level (rating.md 4.4) of the dates since. */
    @OpenToAll("part of the change of licences, which asked for its privilege")
    public void recount(@Observes LicencesChanged changed) {
        var first = store.firstLogin();
        if (first.isPresent()) {
            var zone = tenants.billing().zone();
            var since = changed.since().isAfter(first.get()) ? changed.since() : first.get();
            var today = clock.today(zone);
            var from = LocalDays.dateOf(since, zone);
            if (!from.isAfter(today)) {
                var dates = new TreeMap<LocalDate, Set<DayCause>>();
                from.datesUntil(today.plusDays(1)).forEach(date -> dates.put(date, Set.of(DayCause.CHANGED_LICENCES)));
                days.want(dates);
            }
        }
    }

    private static List<String> userKeys(List<SessionLine> lines) {
        return lines.stream().map(SessionLine::userKey).toList();
    }

    private static List<String> keys(List<SessionLine> lines) {
        return lines.stream().map(SessionLine::key).toList();
    }
}
