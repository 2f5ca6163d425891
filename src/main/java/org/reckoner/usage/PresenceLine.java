package org.reckoner.usage;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.reckoner.platform.csv.CsvLayout;
import org.reckoner.platform.csv.CsvRow;
import org.reckoner.rating.ClientKind;

/**
 * A presence event as a sender describes it.
 *
 * @param line where it stands in its file or batch
 * @param presence in capital letters
 */
public record PresenceLine(long line, String key, String userKey, ClientKind client, Instant at, String presence) {
    /** What a file of presence events looks like. */
    static final CsvLayout<PresenceLine> LAYOUT =
            new CsvLayout<>(List.of("event_id", "user_id", "client", "at", "presence"), "event_id", PresenceLine::read);

    private static final int PRESENCE_MAX = 40;

    private static PresenceLine read(CsvRow row) {
        return new PresenceLine(
                row.line(),
                row.id("event_id"),
                row.id("user_id"),
                Clients.named(row),
                row.requiredInstant("at"),
                row.required("presence", PRESENCE_MAX).toUpperCase(Locale.ROOT));
    }
}
