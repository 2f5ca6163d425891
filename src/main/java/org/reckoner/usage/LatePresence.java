package org.reckoner.usage;

import java.time.Instant;

/**
 * What one event does to the sessions around it that were made without it (rating.md 2.1: in any order of arrival). It looks at
 * its neighbours alone, however long the history is. Of events at one instant OFFLINE is the last, as in the core's
 * {@code PresenceSessions}, which gives the same sessions from all events at once.
 */
final class LatePresence {
    private final PresenceTimeline timeline;

    LatePresence(PresenceTimeline timeline) {
        this.timeline = timeline;
    }

    void apply(Instant at, boolean isOffline) {
        if (isOffline) {
            end(at);
        } else {
            begin(at);
        }
    }

    private void begin(Instant at) {
        if (timeline.lastUpTo(at).filter(session -> session.reaches(at)).isPresent()) {
            return;
        }
        var end = timeline.offlineFrom(at).orElse(null);
        var next = timeline.firstAfter(at).orElse(null);
        if (next != null && (end == null || !end.isBefore(next.login()))) {
            // nobody went offline in between: the next session began earlier than was known
            timeline.remove(next);
            timeline.add(new Stretch(at, next.logoutOrNull()));
        } else {
            timeline.add(new Stretch(at, end));
        }
    }

    private void end(Instant at) {
        var session = timeline.lastUpTo(at)
                .filter(s -> s.reaches(at) && !at.equals(s.logoutOrNull()))
                .orElse(null);
        if (session == null) {
            return;
        }
        timeline.remove(session);
        timeline.add(new Stretch(session.login(), at));
        var again = timeline.presentAfter(at).orElse(null);
        if (again != null && session.reaches(again)) {
            timeline.add(new Stretch(again, session.logoutOrNull()));
        }
    }
}
