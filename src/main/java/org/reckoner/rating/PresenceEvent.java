package org.reckoner.rating;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * A user's presence on one client changed (rating.md 2.1).
 *
 * @param eventId identifies it within the tenant; the same id twice is the same event (rating.md 2.3)
 * @param at when; cut to microseconds
 * @param presence the new presence; every one but {@link #OFFLINE} is logged in
 */
public record PresenceEvent(String eventId, String userId, ClientKind client, Instant at, String presence) {

    public static final String OFFLINE = "OFFLINE";

    public PresenceEvent {
        Required.text(eventId, "eventId");
        Required.text(userId, "userId");
        Required.text(presence, "presence");
        Objects.requireNonNull(client, "client");
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    public boolean isOffline() {
        return OFFLINE.equals(presence);
    }
}
