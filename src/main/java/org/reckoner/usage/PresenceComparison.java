package org.reckoner.usage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.reckoner.platform.csv.BadRow;
import org.reckoner.platform.csv.ChunkResult;
import org.reckoner.platform.csv.ImportCounts;
import org.reckoner.platform.csv.RowRefused;
import org.reckoner.rating.PresenceEvent;

/** Compares arriving presence events, in their order, with those that are there (rating.md 2.3). */
final class PresenceComparison {
    private final Map<String, Long> users;
    private final Map<String, PresenceEvent> present;

    /** New events by id: two who add the same ones do it in the same order. */
    final SortedMap<String, PresenceEvent> added = new TreeMap<>();

    private final List<BadRow> bad = new ArrayList<>();
    private int repeated;

    /**
     * @param users the directory's ids of the users named, by key
     * @param stored the events with ids of these lines that are there, by id
     */
    PresenceComparison(Map<String, Long> users, Map<String, PresenceEvent> stored) {
        this.users = users;
        this.present = new HashMap<>(stored);
    }

    PresenceComparison of(List<PresenceLine> lines) {
        for (var line : lines) {
            try {
                compare(line);
            } catch (RowRefused refused) {
                bad.add(refused.at(line.line()));
            }
        }
        return this;
    }

    private void compare(PresenceLine line) {
        var user = users.get(line.userKey());
        if (user == null) {
            throw new RowRefused(UsageProblem.USER_UNKNOWN, line.userKey());
        }
        var arriving = new PresenceEvent(line.key(), user.toString(), line.client(), line.at(), line.presence());
        var before = present.putIfAbsent(line.key(), arriving);
        if (before == null) {
            added.put(line.key(), arriving);
        } else if (before.equals(arriving)) {
            repeated++;
        } else {
            throw new RowRefused(UsageProblem.EVENT_DIFFERS, line.key());
        }
    }

    ChunkResult result() {
        return new ChunkResult(new ImportCounts(added.size(), 0, repeated, 0), bad);
    }
}
