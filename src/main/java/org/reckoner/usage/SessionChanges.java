package org.reckoner.usage;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.reckoner.platform.csv.BadRow;
import org.reckoner.platform.csv.ChunkResult;
import org.reckoner.platform.csv.ImportCounts;
import org.reckoner.rating.LoginSession;

/** What a chunk of sessions comes to. Filled by {@link SessionComparison}. User ids in it are the directory's. */
final class SessionChanges {
    /**
     * New sessions by id, completed within the chunk where both came in it. In the order of ids: two who add the same ones wait
     * for each other instead of blocking.
     */
    final SortedMap<String, LoginSession> added = new TreeMap<>();

    /** Stored open sessions that now have their end, by id. */
    final SortedMap<String, LoginSession> completed = new TreeMap<>();

    final List<BadRow> bad = new ArrayList<>();
    int firsts;
    int completions;
    int repeated;

    ChunkResult result() {
        return new ChunkResult(new ImportCounts(firsts, completions, repeated, 0), bad);
    }
}
