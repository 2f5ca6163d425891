package org.reckoner.directory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.reckoner.platform.csv.RowRefused;

/**
 * The add-ons and teams that lines of a file name, and who has them.
 *
 * @param addOns the keys there are
 * @param teamIds by the key of their names
 * @param held by user
 * @param members teams by user
 */
record Surroundings(
        Set<String> addOns,
        Map<String, Long> teamIds,
        Map<Long, List<Stretch<String>>> held,
        Map<Long, Set<Long>> members) {
    /** For lines that name none. */
    static final Surroundings NONE = new Surroundings(Set.of(), Map.of(), Map.of(), Map.of());

    List<Stretch<String>> held(long user) {
        return held.getOrDefault(user, List.of());
    }

    Set<Long> memberships(long user) {
        return members.getOrDefault(user, Set.of());
    }

    /** The histories of the add-ons that a line names, by key, as they are with it. */
    Map<String, Timeline<String>> addOns(UserLine line, List<Stretch<String>> before) {
        var after = new HashMap<String, Timeline<String>>();
        for (var named : line.more().addOns()) {
            if (!addOns.contains(named.key())) {
                throw new RowRefused(DirectoryProblem.ADD_ON_UNKNOWN, named.key());
            }
            var history = after.computeIfAbsent(
                    named.key(),
                    key -> Timeline.of(
                            before.stream().filter(s -> s.held().equals(key)).toList()));
            after.put(named.key(), named.onto(history));
        }
        return after;
    }

    /** The ids of the teams that a line names. */
    Set<Long> teams(UserLine line) {
        var ids = new TreeSet<Long>();
        for (var name : line.more().teams()) {
            var id = teamIds.get(TeamName.keyOf(name));
            if (id == null) {
                throw new RowRefused(DirectoryProblem.TEAM_UNKNOWN, name);
            }
            ids.add(id);
        }
        return ids;
    }
}
