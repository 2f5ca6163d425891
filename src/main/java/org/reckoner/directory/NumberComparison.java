package org.reckoner.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.reckoner.platform.csv.BadRow;
import org.reckoner.platform.csv.ChunkResult;
import org.reckoner.platform.csv.ImportCounts;
import org.reckoner.platform.csv.RowRefused;

/**
 * Compares lines of a file, in their order, with the numbers that are held. A line with the day of an order that is there says how
 * that one is now; what it leaves out stays. Any other is a new order, and days of one number never overlap.
 */
final class NumberComparison {
    private final Map<String, List<KnownNumber>> known;
    private final SortedMap<String, KnownNumber> toStore = new TreeMap<>();
    private final List<BadRow> bad = new ArrayList<>();
    private int added;
    private int changed;
    private int unchanged;

    /** @param known all stretches of the lines' numbers, whoever's; altered to what they are with the lines */
    NumberComparison(Map<String, List<KnownNumber>> known, List<NumberLine> lines) {
        this.known = known;
        for (var line : lines) {
            try {
                compare(line, known.computeIfAbsent(line.number(), number -> new ArrayList<>()));
            } catch (RowRefused refused) {
                bad.add(refused.at(line.line()));
            }
        }
    }

    private void compare(NumberLine line, List<KnownNumber> stretches) {
        var before = stretches.stream()
                .filter(one -> one.isOrderOf(line.held()))
                .findFirst()
                .orElse(null);
        var after = before == null
                ? new KnownNumber(0, true, line.placed(), line.held())
                : new KnownNumber(before.id(), true, line.placed(), onto(line, before.held()));
        if (after.equals(before)) {
            unchanged++;
            return;
        }
        after.fitsInto(stretches.stream().filter(one -> one != before).toList(), NumberRefusal.ROW);
        stretches.remove(before);
        stretches.add(after);
        toStore.put(after.number() + " " + after.held().orderedOn(), after);
        if (before == null) {
            added++;
        } else {
            changed++;
        }
    }

    private static HeldNumber onto(NumberLine line, HeldNumber before) {
        var said = line.held();
        return new HeldNumber(
                said.kind(),
                line.saysPorted() ? said.ported() : before.ported(),
                before.orderedOn(),
                said.releasedOnOrNull() == null ? before.releasedOnOrNull() : said.releasedOnOrNull());
    }

    /** What is new or other than before, by number, in which order it is stored. */
    Collection<KnownNumber> toStore() {
        return toStore.values();
    }

    Map<String, List<KnownNumber>> known() {
        return known;
    }

    ChunkResult result() {
        return new ChunkResult(new ImportCounts(added, changed, unchanged, 0), bad);
    }
}
