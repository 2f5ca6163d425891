package org.reckoner.directory;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.reckoner.platform.csv.RowRefused;

/**
 * Compares lines of a file with the directory. A line names a user's licence from an instant on: what the history says already
 * changes nothing, a later one closes the one held and opens the other, an earlier one is refused, since history is not
 * rewritten by a file.
 */
final class UserComparison {
    private final Map<String, KnownUser> known;
    private final UserChanges changes = new UserChanges();

    /** @param known the users of these lines that the directory has, by key */
    UserComparison(Map<String, KnownUser> known) {
        this.known = known;
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
        var user = known.get(line.key());
        if (user == null) {
            changes.added.add(new UserChanges.Added(line));
            return;
        }
        if (user.state() == UserState.DELETED) {
            throw new RowRefused(DirectoryProblem.USER_DELETED, line.key());
        }
        var licensed = license(user, line); // may refuse: before anything of the line is taken
        var renamed = !user.name().equals(line.name()) || !Objects.equals(user.email(), line.email());
        if (renamed) {
            changes.renamed.add(new UserChanges.Renamed(user.id(), line));
        }
        if (licensed || renamed) {
            changes.changed++;
        } else {
            changes.unchanged++;
        }
    }

    /** Whether the line changes the user's licences. */
    private boolean license(KnownUser user, UserLine line) {
        if (line.licenceFrom() == null || isHistory(user, line)) {
            return false;
        }
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
        return true;
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
