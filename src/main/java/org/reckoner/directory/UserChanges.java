package org.reckoner.directory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.reckoner.platform.csv.BadRow;
import org.reckoner.platform.csv.ChunkResult;
import org.reckoner.platform.csv.ImportCounts;
import org.reckoner.rating.LicenceLevel;

/** What a chunk of a file of users comes to. Filled by {@link UserComparison}, written by {@link UserBulkStore}. */
final class UserChanges {
    /**
     * A user that is new; with a licence from {@code line.licenceFrom()} on where it has one.
     *
     * @param addOns the history of each
     */
    record Added(UserLine line, List<Timeline<String>> addOns, Set<Long> teams) {
        Added(UserLine line) {
            this(line, List.of(), Set.of());
        }
    }

    /** Somebody who comes into a team. */
    record Joined(long teamId, long userId) {}

    /** A user whose name or e-mail changes. */
    record Renamed(long id, UserLine line) {}

    /** A licence that ends; the one open of this user. */
    record Closed(long userId, Instant until) {}

    /** A licence that begins. */
    record Opened(long userId, LicenceLevel level, Instant from) {}

    final List<Added> added = new ArrayList<>();
    final List<Renamed> renamed = new ArrayList<>();
    final List<Closed> closed = new ArrayList<>();
    final List<Opened> opened = new ArrayList<>();
    final List<Joined> joined = new ArrayList<>();
    final Difference addOns = new Difference();

    /** Users whose history changes. */
    final Set<Long> touched = new TreeSet<>();

    final List<BadRow> bad = new ArrayList<>();
    int changed;
    int unchanged;

    /** The new users in the order of their keys: two who add the same ones wait for each other instead of blocking. */
    List<Added> addedInOrder() {
        return added.stream()
                .sorted(Comparator.comparing(user -> user.line().key()))
                .toList();
    }

    ChunkResult result() {
        return new ChunkResult(new ImportCounts(added.size(), changed, unchanged, 0), bad);
    }

    /** From when on somebody known holds another licence than before, or null where nobody does. */
    Instant licencesChangedSince() {
        var closings = closed.stream().map(Closed::until);
        var openings = opened.stream().map(Opened::from);
        return Stream.concat(closings, openings).min(Instant::compareTo).orElse(null);
    }
}
