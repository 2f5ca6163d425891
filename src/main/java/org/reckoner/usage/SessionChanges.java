package org.reckoner.usage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reckoner.platform.csv.BadRow;
import org.reckoner.platform.csv.ChunkResult;
import org.reckoner.platform.csv.ImportCounts;
import org.reckoner.rating.LoginSession;

/** What a chunk of sessions comes to. Filled by {@link SessionComparison}. User ids in it are the directory's. */
final class SessionChanges {
    /** New sessions by id, completed within the chunk where both came in it. */
    final Map<String, LoginSession> added = new LinkedHashMap<>();

    /** Stored open sessions that now have their end, by id. */
    final Map<String, LoginSession> completed = new LinkedHashMap<>();

    final List<BadRow> bad = new ArrayList<>();
    int firsts;
    int completions;
    int repeated;

    ChunkResult result() {
        return new ChunkResult(new ImportCounts(firsts, completions, repeated, 0), bad);
    }
}
