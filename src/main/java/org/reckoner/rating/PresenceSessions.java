package org.reckoner.rating;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;

/**
 * Sessions made of presence events (rating.md 2.1).
 *
 * @param sessions by login, then user, client and id; each has the id of the event that began it
 * @param rejected events whose id came before with other content, as they arrived (rating.md 2.3)
 */
public record PresenceSessions(List<LoginSession> sessions, List<PresenceEvent> rejected) {

    // Of events at one instant OFFLINE is the last: such a tie leaves the user logged out with its login kept, and the
    // next presence logs it in again; the other way round a session could stay open for days.
    private static final Comparator<PresenceEvent> IN_ORDER = Comparator.comparing(PresenceEvent::at)
            .thenComparing(PresenceEvent::isOffline)
            .thenComparing(PresenceEvent::eventId);

    private static final Comparator<LoginSession> BY_LOGIN = Comparator.comparing(LoginSession::login)
            .thenComparing(LoginSession::userId)
            .thenComparing(LoginSession::client)
            .thenComparing(LoginSession::sessionId);

    public PresenceSessions {
        sessions = List.copyOf(sessions);
        rejected = List.copyOf(rejected);
    }

    /** @param events all events of some users, in any order, repeated ones included */
    public static PresenceSessions of(Collection<PresenceEvent> events) {
        var byId = new HashMap<String, PresenceEvent>();
        var rejected = new ArrayList<PresenceEvent>();
        var perClient = new TreeMap<UserClient, List<PresenceEvent>>();
        for (var event : events) {
            var known = byId.putIfAbsent(event.eventId(), event);
            if (known == null) {
                perClient
                        .computeIfAbsent(UserClient.of(event), key -> new ArrayList<>())
                        .add(event);
            } else if (!known.equals(event)) {
                rejected.add(event);
            }
        }
        var sessions = new ArrayList<LoginSession>();
        perClient.values().forEach(own -> addSessions(own, sessions));
        sessions.sort(BY_LOGIN);
        return new PresenceSessions(sessions, rejected);
    }

    private static void addSessions(List<PresenceEvent> events, List<LoginSession> sessions) {
        events.sort(IN_ORDER);
        PresenceEvent begin = null;
        for (var event : events) {
            if (begin == null && !event.isOffline()) {
                begin = event;
            } else if (begin != null && event.isOffline()) {
                sessions.add(session(begin, event));
                begin = null;
            }
        }
        if (begin != null) {
            sessions.add(session(begin, null));
        }
    }

    private static LoginSession session(PresenceEvent begin, PresenceEvent endOrNull) {
        var logout = endOrNull == null ? null : endOrNull.at();
        return new LoginSession(begin.eventId(), begin.userId(), begin.at(), logout, begin.client());
    }

    private record UserClient(String userId, ClientKind client) implements Comparable<UserClient> {

        private static final Comparator<UserClient> ORDER =
                Comparator.comparing(UserClient::userId).thenComparing(UserClient::client);

        static UserClient of(PresenceEvent event) {
            return new UserClient(event.userId(), event.client());
        }

        @Override
        public int compareTo(UserClient other) {
            return ORDER.compare(this, other);
        }
    }
}
