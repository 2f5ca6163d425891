package org.reckoner.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.reckoner.platform.DatabaseFailure;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.csv.ChunkResult;
import org.reckoner.rating.PresenceEvent;

/**
 * Takes presence events in (rating.md 2.1, 2.3) and keeps the sessions they come to, whatever the order of arrival. Events are
 * facts and never change; the same id twice is the same event, one that says something else is refused with its line.
 *
 * <p>Events that come after all that is known of their user and client go on from where those stand. One that comes late is put
 * between its neighbours: the work does not grow with the history.
 */
@ApplicationScoped
@Transactional
public class PresenceEvents {
    private static final Comparator<PresenceEvent> IN_ORDER = Comparator.comparing(PresenceEvent::at)
            .thenComparing(PresenceEvent::isOffline)
            .thenComparing(PresenceEvent::eventId);

    @Inject
    PresenceEventStore events;

    @Inject
    PresenceStreamStore streams;

    @Inject
    PresenceSessionStore derived;

    @Inject
    Sessions sessions;

    @Inject
    UserIds users;

    @Inject
    Clock clock;

    /**
     * What taking these lines would do.
     *
     * @param after turns the events that are stored into those that would be there after the lines checked before
     */
    @Requires(Privilege.IMPORT_USAGE)
    public PresenceComparison check(List<PresenceLine> lines, UnaryOperator<Map<String, PresenceEvent>> after) {
        return compared(lines, users.of(userKeys(lines)), after);
    }

    /** Takes the good ones of these lines and has the dates they touch counted again. */
    @Requires(Privilege.IMPORT_USAGE)
    public ChunkResult take(List<PresenceLine> lines) {
        var ids = users.of(userKeys(lines));
        var touched = sessions.touched();
        var standings = hold(lines, ids);
        // read once the streams are held: whoever sent the same events at this moment has committed them
        var changes = compared(lines, ids, stored -> stored);
        var late = append(changes.added.values(), standings, touched);
        insertLate(late, standings, touched);
        streams.stand(standings);
        sessions.want(touched);
        return changes.result();
    }

    private PresenceComparison compared(
            List<PresenceLine> lines, Map<String, Long> ids, UnaryOperator<Map<String, PresenceEvent>> after) {
        var keys = lines.stream().map(PresenceLine::key).toList();
        return new PresenceComparison(ids, after.apply(events.stored(keys))).of(lines);
    }

    private SortedMap<PresenceStream, PresenceStreamStore.Standing> hold(
            List<PresenceLine> lines, Map<String, Long> ids) {
        var held = new TreeSet<PresenceStream>();
        for (var line : lines) {
            var user = ids.get(line.userKey());
            if (user != null) {
                held.add(new PresenceStream(user, line.client()));
            }
        }
        try {
            return held.isEmpty() ? new TreeMap<>() : streams.hold(held);
        } catch (DatabaseFailure e) {
            users.forget(); // whoever starts again looks them up
            throw e;
        }
    }

    /** Stores the events that come after all that is known; gives back the others. */
    private List<PresenceEvent> append(
            Collection<PresenceEvent> added,
            Map<PresenceStream, PresenceStreamStore.Standing> standings,
            TouchedDates touched) {
        var late = new ArrayList<PresenceEvent>();
        var inOrder = new ArrayList<PresenceEvent>();
        var perStream = new TreeMap<PresenceStream, List<PresenceEvent>>();
        for (var event : added) {
            var latest = standings.get(stream(event)).latest();
            if (latest == null || event.at().isAfter(latest)) {
                inOrder.add(event);
                perStream.computeIfAbsent(stream(event), s -> new ArrayList<>()).add(event);
            } else {
                late.add(event);
            }
        }
        events.insert(inOrder, clock.instant());
        var changed = new ArrayList<PresenceSessionStore.Owned>();
        perStream.forEach((stream, own) -> {
            own.sort(IN_ORDER);
            var append = PresenceAppend.of(standings.get(stream).login(), own);
            standings.put(stream, new PresenceStreamStore.Standing(append.latest(), append.login()));
            if (append.ended() != null) {
                touched.completed(StoredTimeline.session(stream, append.ended()));
                changed.add(new PresenceSessionStore.Owned(stream, append.ended()));
            }
            append.begun().forEach(begun -> {
                touched.added(StoredTimeline.session(stream, begun));
                changed.add(new PresenceSessionStore.Owned(stream, begun));
            });
        });
        derived.put(changed);
        return late;
    }

    /** One by one: each finds the events before it stored and the sessions right. */
    private void insertLate(
            List<PresenceEvent> late,
            Map<PresenceStream, PresenceStreamStore.Standing> standings,
            TouchedDates touched) {
        late.sort(Comparator.comparing(PresenceEvents::stream).thenComparing(IN_ORDER));
        var moved = new TreeSet<PresenceStream>();
        for (var event : late) {
            events.insert(List.of(event), clock.instant());
            var timeline = new StoredTimeline(derived, stream(event), touched);
            new LatePresence(timeline).apply(event.at(), event.isOffline());
            moved.add(stream(event));
        }
        for (var stream : moved) {
            Instant latest = standings.get(stream).latest();
            var login = derived.openSince(stream).orElse(null);
            standings.put(stream, new PresenceStreamStore.Standing(latest, login));
        }
    }

    private static PresenceStream stream(PresenceEvent event) {
        return new PresenceStream(Long.parseLong(event.userId()), event.client());
    }

    private static List<String> userKeys(List<PresenceLine> lines) {
        return lines.stream().map(PresenceLine::userKey).toList();
    }
}
