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

/** Compares arriving facts, in their order, with those that are there (rating.md 2.3). */
final class FactComparison<F> {
    /** New facts by id, in whose order they are stored: two who add the same ones wait for each other. */
    final SortedMap<String, F> added = new TreeMap<>();

    private final List<BadRow> bad = new ArrayList<>();
    private int repeated;

    /** @param stored the facts with ids of these lines that are there, by id */
    FactComparison(List<? extends FactLine<F>> lines, Map<String, F> stored) {
        var present = new HashMap<>(stored);
        for (var line : lines) {
            var before = present.putIfAbsent(line.key(), line.fact());
            if (before == null) {
                added.put(line.key(), line.fact());
            } else if (before.equals(line.fact())) {
                repeated++;
            } else {
                bad.add(new BadRow(line.line(), UsageProblem.FACT_DIFFERS, List.of(line.key())));
            }
        }
    }

    ChunkResult result() {
        return new ChunkResult(new ImportCounts(added.size(), 0, repeated, 0), bad);
    }
}
