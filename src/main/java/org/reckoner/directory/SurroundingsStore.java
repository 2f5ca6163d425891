package org.reckoner.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.reckoner.platform.Database;
import org.reckoner.platform.SqlLists;
import org.reckoner.platform.TenantScope;

/** Reads what lines of a file name beside users, and puts users into teams. */
@ApplicationScoped
class SurroundingsStore {
    @Inject
    Database database;

    @Inject
    TenantScope scope;

    @Inject
    AddOnStore addOns;

    @Inject
    TeamStore teams;

    @Inject
    HoldingStore holdings;

    /** What these lines need; most files name neither add-ons nor teams. */
    Surroundings of(List<UserLine> lines, Collection<KnownUser> known) {
        var namesAddOns = lines.stream().anyMatch(line -> !line.more().addOns().isEmpty());
        var teamKeys = lines.stream()
                .flatMap(line -> line.more().teams().stream())
                .map(TeamName::keyOf)
                .collect(Collectors.toSet());
        if (!namesAddOns && teamKeys.isEmpty()) {
            return Surroundings.NONE;
        }
        var users = known.stream().map(KnownUser::id).toList();
        return new Surroundings(
                addOns.all().stream().map(AddOn::key).collect(Collectors.toSet()),
                teams.idsByKey(teamKeys),
                namesAddOns ? holdings.addOns(users) : Map.of(),
                teamKeys.isEmpty() ? Map.of() : teamsOf(users));
    }

    private Map<Long, Set<Long>> teamsOf(Collection<Long> users) {
        if (users.isEmpty()) {
            return Map.of();
        }
        return database.call(c -> {
            var found = new HashMap<Long, Set<Long>>();
            try (var query = SqlLists.prepare(
                    c,
                    "select user_id, team_id from team_member where (tenant_id, user_id) in "
                            + SqlLists.pairs(users.size()))) {
                SqlLists.bindPairs(query, scope.required(), users);
                for (var rows = query.executeQuery(); rows.next(); ) {
                    found.computeIfAbsent(rows.getLong(1), id -> new TreeSet<>())
                            .add(rows.getLong(2));
                }
            }
            return found;
        });
    }

    /** Puts users into teams they were not in. */
    void join(List<UserChanges.Joined> joined) {
        if (joined.isEmpty()) {
            return;
        }
        database.call(c -> {
            // Somebody else may put one of them in at this moment.
            try (var insert = c.prepareStatement("insert into team_member (tenant_id, team_id, user_id)"
                    + " values (?, ?, ?) on duplicate key update user_id = user_id")) {
                for (var each : joined.stream()
                        .sorted(Comparator.comparing(UserChanges.Joined::teamId)
                                .thenComparing(UserChanges.Joined::userId))
                        .toList()) {
                    insert.setLong(1, scope.required().value());
                    insert.setLong(2, each.teamId());
                    insert.setLong(3, each.userId());
                    insert.addBatch();
                }
                return insert.executeBatch();
            }
        });
    }
}
