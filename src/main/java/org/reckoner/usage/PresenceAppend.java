package org.reckoner.usage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.reckoner.rating.PresenceEvent;

/**
 * What events do that come after all that is known of their user and client, which most do: nothing has to be read.
 *
 * @param latest the last event's moment
 * @param login since when the user is logged in, or null
 * @param ended the session that was open before and is not any more, or null
 * @param begun sessions that began
 */
record PresenceAppend(Instant latest, Instant login, Stretch ended, List<Stretch> begun) {
    PresenceAppend {
        begun = List.copyOf(begun);
    }

    /**
     * Goes on from a state.
     *
     * @param login since when the user is logged in, or null
     * @param events in the order of time, OFFLINE last of those at one instant
     */
    static PresenceAppend of(Instant login, List<PresenceEvent> events) {
        var begun = new ArrayList<Stretch>();
        Stretch ended = null;
        var since = login;
        var known = login != null;
        for (var event : events) {
            if (since == null && !event.isOffline()) {
                since = event.at();
            } else if (since != null && event.isOffline()) {
                if (known) {
                    ended = new Stretch(since, event.at());
                } else {
                    begun.add(new Stretch(since, event.at()));
                }
                known = false;
                since = null;
            }
        }
        if (since != null && !known) {
            begun.add(new Stretch(since, null));
        }
        return new PresenceAppend(events.get(events.size() - 1).at(), since, ended, begun);
    }
}
