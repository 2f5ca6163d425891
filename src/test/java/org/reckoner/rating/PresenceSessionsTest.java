package org.reckoner.rating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** rating.md 2.1 and 2.3: presence events become sessions. */
class PresenceSessionsTest {

    private static final Instant NINE = Instant.parse("2026-01-15T09:00:00Z");

    @Test
    void rule2_1_aSessionBeginsWithTheFirstPresenceAndEndsAtTheNextOffline() {
        var sessions = sessions(
                event("e1", 0, "AVAILABLE"),
                event("e2", 10, "BUSY"),
                event("e3", 20, "OFFLINE"),
                event("e4", 25, "OFFLINE"),
                event("e5", 30, "AWAY"));
        assertEquals(List.of(session("e1", 0, 20L), session("e5", 30, null)), sessions);
    }

    @Test
    void rule2_1_anOfflineBeforeAnyPresenceEndsNothing() {
        assertEquals(List.of(), sessions(event("e1", 0, "OFFLINE")));
    }

    @Test
    void rule2_1_eachClientOfAUserHasItsOwnSessions() {
        var desktop = new PresenceEvent("d1", "anat", ClientKind.DESKTOP, NINE, "AVAILABLE");
        var desktopGone = new PresenceEvent("d2", "anat", ClientKind.DESKTOP, NINE.plusSeconds(60), "OFFLINE");
        var mobile = new PresenceEvent("m1", "anat", ClientKind.MOBILE, NINE.plusSeconds(30), "AVAILABLE");
        assertEquals(
                List.of(
                        new LoginSession("d1", "anat", NINE, NINE.plusSeconds(60), ClientKind.DESKTOP),
                        new LoginSession("m1", "anat", NINE.plusSeconds(30), null, ClientKind.MOBILE)),
                sessions(desktop, mobile, desktopGone));
    }

    @Test
    void rule2_1_atOneInstantOfflineIsLast() {
        assertEquals(List.of(session("e1", 0, 0L)), sessions(event("e2", 0, "OFFLINE"), event("e1", 0, "BUSY")));
        assertEquals(
                List.of(session("e1", 0, 9L)),
                sessions(event("e1", 0, "BUSY"), event("e2", 9, "OFFLINE"), event("e3", 9, "AWAY")));
    }

    @Test
    void rule2_3_theSameEventTwiceIsOneAndOtherContentIsReported() {
        var first = event("e1", 0, "AVAILABLE");
        var other = event("e1", 5, "AVAILABLE");
        var result = PresenceSessions.of(List.of(first, first, other, event("e2", 9, "OFFLINE")));
        assertEquals(List.of(session("e1", 0, 9L)), result.sessions());
        assertEquals(List.of(other), result.rejected());
    }

    @Test
    void anEventNeedsAPresence() {
        assertThrows(IllegalArgumentException.class, () -> event("e1", 0, ""));
    }

    @Property(tries = 300)
    void rule2_1_sessionsDoNotDependOnTheOrderOfArrivalNorOnRepetition(
            @ForAll("days") List<PresenceEvent> events, @ForAll Random random) {
        var again = new ArrayList<>(events);
        again.addAll(events.subList(0, random.nextInt(events.size() + 1)));
        Collections.shuffle(again, random);
        assertEquals(PresenceSessions.of(events), PresenceSessions.of(again));
    }

    @Property(tries = 300)
    void rule2_1_aUserIsInASessionExactlyWhileItsLastPresenceIsNotOffline(@ForAll("days") List<PresenceEvent> events) {
        var sessions = PresenceSessions.of(events).sessions();
        for (var client : List.of(ClientKind.DESKTOP, ClientKind.MOBILE)) {
            for (int second = -1; second <= 41; second++) {
                var now = NINE.plusSeconds(second);
                var covering = sessions.stream()
                        .filter(session ->
                                session.client() == client && !session.login().isAfter(now))
                        .filter(session ->
                                session.isOpen() || session.logoutOrNull().isAfter(now))
                        .count();
                assertEquals(isLoggedIn(events, client, now) ? 1 : 0, covering, client + " at " + second);
            }
        }
    }

    private static boolean isLoggedIn(List<PresenceEvent> events, ClientKind client, Instant now) {
        var own = events.stream()
                .filter(event -> event.client() == client && !event.at().isAfter(now))
                .toList();
        var last = own.stream().map(PresenceEvent::at).max(Instant::compareTo);
        return last.isPresent() && own.stream().noneMatch(event -> event.at().equals(last.get()) && event.isOffline());
    }

    @Provide
    Arbitrary<List<PresenceEvent>> days() {
        var drafts = Combinators.combine(
                        Arbitraries.of(ClientKind.DESKTOP, ClientKind.MOBILE),
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.of("AVAILABLE", "BUSY", "OFFLINE"))
                .as((client, second, presence) ->
                        new PresenceEvent("draft", "anat", client, NINE.plusSeconds(second), presence));
        return drafts.list().ofMaxSize(25).map(PresenceSessionsTest::numbered).withoutEdgeCases();
    }

    private static List<PresenceEvent> numbered(List<PresenceEvent> drafts) {
        var events = new ArrayList<PresenceEvent>();
        for (var draft : drafts) {
            var id = "e" + events.size();
            events.add(new PresenceEvent(id, draft.userId(), draft.client(), draft.at(), draft.presence()));
        }
        return events;
    }

    private static List<LoginSession> sessions(PresenceEvent... events) {
        return PresenceSessions.of(List.of(events)).sessions();
    }

    private static PresenceEvent event(String id, long second, String presence) {
        return new PresenceEvent(id, "anat", ClientKind.DESKTOP, NINE.plusSeconds(second), presence);
    }

    private static LoginSession session(String id, long login, Long logoutOrNull) {
        var logout = logoutOrNull == null ? null : NINE.plusSeconds(logoutOrNull);
        return new LoginSession(id, "anat", NINE.plusSeconds(login), logout, ClientKind.DESKTOP);
    }
}
