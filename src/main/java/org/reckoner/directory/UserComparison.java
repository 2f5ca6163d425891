package org.reckoner.directory;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.reckoner.platform.csv.RowRefused;

/**
 * Compares lines of a file with the directory. A line names a user's licence from an instant on: what the history says already
 * changes nothing, a later one closes the one held and opens the other, an earlier one is refused, since history is not
 * rewritten by a file.
 */
final class UserComparison {
    private final Map<String, KnownUser> known;
    private final Surroundings around;
    private final UserChanges changes = new UserChanges();

    /**
     * @param known the users of these lines that the directory has, by key
     * @param around the add-ons and teams that they name
     */
    UserComparison(Map<String, KnownUser> known, Surroundings around) {
        this.known = known;
        this.around = around;
    }

    /** Compares lines, no two of them of the same user. */
    UserChanges of(List<UserLine> lines) {
        for (var line : lines) {
            try {
                compare(line);
            } catch (RowRefused refused) {
                changes.bad.add(refused.at(line.line()));
            }
        }
        return changes;
    }

    private void compare(UserLine line) {
        var teams = around.teams(line); // may refuse: before anything of the line is taken
        var user = known.get(line.key());
        if (user == null) {
            var held = around.addOns(line, List.of());
            changes.added.add(new UserChanges.Added(line, List.copyOf(held.values()), teams));
        } else if (compare(user, line, teams)) {
            changes.changed++;
        } else {
            changes.unchanged++;
        }
    }

    /** Whether the line says anything new of somebody known. */
    private boolean compare(KnownUser user, UserLine line, Set<Long> teams) {
        var before = around.held(user.id());
        var held = around.addOns(line, before);
        var licensed = line.licenceFrom() != null && !isHistory(user, line);
        var renamed = !user.name().equals(line.name()) || !Objects.equals(user.email(), line.email());
        var addOns = new Difference();
        held.forEach((key, after) -> addOns.add(user.id(), ofKey(before, key), after));
        teams.removeAll(around.memberships(user.id()));
        var isNews = licensed || renamed || !addOns.isEmpty() || !teams.isEmpty();
        if (isNews && user.state() == UserState.DELETED) {
            throw new RowRefused(DirectoryProblem.USER_DELETED, line.key());
        }
        if (licensed) {
            license(user, line);
        }
        if (renamed) {
            changes.renamed.add(new UserChanges.Renamed(user.id(), line));
        }
        if (!addOns.isEmpty() || licensed) {
            changes.touched.add(user.id());
        }
        changes.addOns.addAll(addOns);
        teams.forEach(team -> changes.joined.add(new UserChanges.Joined(team, user.id())));
        return isNews;
    }

    private static List<Stretch<String>> ofKey(List<Stretch<String>> held, String key) {
        return held.stream().filter(stretch -> stretch.held().equals(key)).toList();
    }

    /** Takes the line's licence, or refuses it. */
    private void license(KnownUser user, UserLine line) {
        var last = user.holdings().isEmpty()
                ? null
                : user.holdings().get(user.holdings().size() - 1);
        if (last != null && !isAfter(last, line)) {
            throw new RowRefused(
                    DirectoryProblem.LICENCE_TOO_EARLY,
                    last.level(),
                    (last.isOpen() ? last.from() : last.until()).toString());
        }
        if (last != null && last.isOpen()) {
            changes.closed.add(new UserChanges.Closed(user.id(), line.licenceFrom()));
        }
        if (line.licence() != null) {
            changes.opened.add(new UserChanges.Opened(user.id(), line.licence(), line.licenceFrom()));
        }
    }

    private static boolean isAfter(Holding last, UserLine line) {
        return last.isOpen()
                ? line.licenceFrom().isAfter(last.from())
                : !line.licenceFrom().isBefore(last.until());
    }

    /** Whether the history has, at the line's instant, what the line says begins, or goes on, there. */
    private static boolean isHistory(KnownUser user, UserLine line) {
        var at = line.licenceFrom();
        var held = user.holdings().stream()
                .filter(h -> !at.isBefore(h.from()) && (h.isOpen() || at.isBefore(h.until())))
                .findFirst();
        if (line.licence() == null) {
            var later = user.holdings().stream().anyMatch(h -> h.from().isAfter(at));
            var endedThere = user.holdings().stream().anyMatch(h -> at.equals(h.until()));
            return held.isEmpty() && (endedThere || !later);
        }
        return held.filter(h ->
                        h.level() == line.licence() && (h.isOpen() || h.from().equals(at)))
                .isPresent();
    }
}
