package org.reckoner.usage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.reckoner.rating.ClientKind;
import org.reckoner.rating.PresenceEvent;
import org.reckoner.rating.PresenceSessions;

/** rating.md 2.1: in any order of arrival, and cut into whatever batches, events come to the sessions of all of them at once. */
class LatePresenceTest {
    private static final Instant START = Instant.parse("2026-02-01T00:00:00Z");

    /** What is known so far, in memory. */
    private static final class Known implements PresenceTimeline {
        private final TreeMap<Instant, Stretch> sessions = new TreeMap<>();
        private final List<PresenceEvent> events = new ArrayList<>();

        @Override
        public Optional<Stretch> lastUpTo(Instant at) {
            return Optional.ofNullable(sessions.floorEntry(at)).map(Map.Entry::getValue);
        }

        @Override
        public Optional<Stretch> firstAfter(Instant at) {
            return Optional.ofNullable(sessions.higherEntry(at)).map(Map.Entry::getValue);
        }

        @Override
        public Optional<Instant> offlineFrom(Instant at) {
            return events.stream()
                    .filter(e -> e.isOffline() && !e.at().isBefore(at))
                    .map(PresenceEvent::at)
                    .min(Instant::compareTo);
        }

        @Override
        public Optional<Instant> presentAfter(Instant at) {
            return events.stream()
                    .filter(e -> !e.isOffline() && e.at().isAfter(at))
                    .map(PresenceEvent::at)
                    .min(Instant::compareTo);
        }

        @Override
        public void add(Stretch session) {
            sessions.put(session.login(), session);
        }

        @Override
        public void remove(Stretch session) {
            sessions.remove(session.login());
        }
    }

    private static List<PresenceEvent> events(List<Integer> moments) {
        var events = new ArrayList<PresenceEvent>();
        for (var i = 0; i < moments.size(); i++) {
            var at = START.plusSeconds(moments.get(i) / 2);
            events.add(new PresenceEvent(
                    "e" + i, "7", ClientKind.WEB, at, moments.get(i) % 2 == 0 ? "OFFLINE" : "AVAILABLE"));
        }
        return events;
    }

    private static List<Stretch> oracle(List<PresenceEvent> events) {
        return PresenceSessions.of(events).sessions().stream()
                .map(s -> new Stretch(s.login(), s.logoutOrNull()))
                .toList();
    }

    @Property(tries = 2000)
    void eventsOneByOneInAnyOrder(@ForAll @Size(max = 14) List<@IntRange(min = 0, max = 19) Integer> moments) {
        var known = new Known();
        for (var event : events(moments)) {
            known.events.add(event);
            new LatePresence(known).apply(event.at(), event.isOffline());
            assertEquals(oracle(known.events), List.copyOf(known.sessions.values()));
        }
    }

    @Property(tries = 1000)
    void eventsThatGoOnInBatches(
            @ForAll @Size(max = 14) List<@IntRange(min = 0, max = 39) Integer> moments,
            @ForAll @IntRange(min = 0, max = 20) int cut) {
        var events = events(moments);
        var before = events.stream()
                .filter(e -> !e.at().isAfter(START.plusSeconds(cut)))
                .sorted(IN_ORDER)
                .toList();
        var after = events.stream()
                .filter(e -> e.at().isAfter(START.plusSeconds(cut)))
                .sorted(IN_ORDER)
                .toList();
        var sessions = new TreeMap<Instant, Stretch>();
        Instant login = null;
        for (var batch : List.of(before, after)) {
            if (!batch.isEmpty()) {
                var append = PresenceAppend.of(login, batch);
                login = append.login();
                if (append.ended() != null) {
                    sessions.put(append.ended().login(), append.ended());
                }
                append.begun().forEach(s -> sessions.put(s.login(), s));
                assertEquals(batch.get(batch.size() - 1).at(), append.latest());
            }
        }
        assertEquals(oracle(events), List.copyOf(sessions.values()));
    }

    private static final Comparator<PresenceEvent> IN_ORDER =
            Comparator.comparing(PresenceEvent::at).thenComparing(PresenceEvent::isOffline);
}
