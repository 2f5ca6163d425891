package org.reckoner.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.csv.BadRow;
import org.reckoner.platform.csv.ChunkResult;
import org.reckoner.platform.csv.ChunkWork;
import org.reckoner.platform.csv.CsvProblem;
import org.reckoner.platform.csv.PeopleCsv;
import org.reckoner.platform.csv.RepeatedKeys;
import org.reckoner.platform.csv.RowRefused;

/** Lets each user of a file through once. Remembers only the keys that may be repeated. */
final class FirstLines {
    private static final int REMEMBERED_MAX = 250_000;

    private final RepeatedKeys repeated;
    private final Map<String, Long> firstLines = new HashMap<>();

    FirstLines(RepeatedKeys repeated) {
        this.repeated = repeated;
    }

    /** What looks like a formula may stand in the file with an apostrophe before it, or without. */
    private boolean mayRepeat(String key) {
        return PeopleCsv.looksLikeFormula(key) || repeated.mayRepeat(key);
    }

    /** Has the work take the lines of users not seen before. */
    ChunkResult take(List<UserLine> lines, ChunkWork<UserLine> work) {
        var fresh = new ArrayList<UserLine>(lines.size());
        var bad = new ArrayList<BadRow>();
        for (var line : lines) {
            var first = mayRepeat(line.key()) ? firstLines.putIfAbsent(line.key(), line.line()) : null;
            if (first == null) {
                fresh.add(line);
            } else {
                bad.add(new RowRefused(DirectoryProblem.REPEATED_IN_FILE, line.key(), first).at(line.line()));
            }
        }
        if (firstLines.size() > REMEMBERED_MAX) {
            throw new RuleViolation(CsvProblem.TOO_MANY_REPEATED, REMEMBERED_MAX);
        }
        var result = work.take(fresh);
        bad.addAll(result.bad());
        return new ChunkResult(result.counts(), bad);
    }
}
