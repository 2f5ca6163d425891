package org.reckoner.usage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.reckoner.rating.LoginSession;

/** A user's and client's sessions in the database; notes the dates that changes touch. */
record StoredTimeline(PresenceSessionStore store, PresenceStream stream, TouchedDates touched)
        implements PresenceTimeline {
    /** A session as the dates it touches are reckoned. */
    static LoginSession session(PresenceStream stream, Stretch stretch) {
        return new LoginSession(
                "presence", Long.toString(stream.userId()), stretch.login(), stretch.logoutOrNull(), stream.client());
    }

    @Override
    public Optional<Stretch> lastUpTo(Instant at) {
        return store.lastUpTo(stream, at);
    }

    @Override
    public Optional<Stretch> firstAfter(Instant at) {
        return store.firstAfter(stream, at);
    }

    @Override
    public Optional<Instant> offlineFrom(Instant at) {
        return store.offlineFrom(stream, at);
    }

    @Override
    public Optional<Instant> presentAfter(Instant at) {
        return store.presentAfter(stream, at);
    }

    @Override
    public void add(Stretch session) {
        store.put(List.of(new PresenceSessionStore.Owned(stream, session)));
        touched.added(session(stream, session));
    }

    @Override
    public void remove(Stretch session) {
        store.remove(stream, session.login());
        touched.added(session(stream, session));
    }
}
