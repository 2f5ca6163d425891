package org.reckoner.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reckoner.platform.Database;
import org.reckoner.platform.SqlLists;
import org.reckoner.platform.TenantScope;

/** Reads what many users hold at a moment. */
@ApplicationScoped
class UserFileStore {
    @Inject
    Database database;

    @Inject
    TenantScope scope;

    @Inject
    HoldingStore holdings;

    /** The licence of each user; whoever has none is left out. */
    Map<Long, Holding> licences(Collection<Long> users, Instant now) {
        var found = new HashMap<Long, Holding>();
        holdings.licences(users)
                .forEach((user, stretches) -> stretches.stream()
                        .filter(s -> isHeld(s, now))
                        .forEach(s -> found.put(user, new Holding(s.held(), s.from(), s.until()))));
        return found;
    }

    /** The add-ons of each user; whoever has none is left out. */
    Map<Long, List<HeldAddOn>> addOns(Collection<Long> users, Instant now) {
        var found = new HashMap<Long, List<HeldAddOn>>();
        holdings.addOns(users)
                .forEach((user, stretches) -> found.put(
                        user,
                        stretches.stream()
                                .filter(s -> isHeld(s, now))
                                .map(s -> new HeldAddOn(s.held(), s.held(), s.from(), s.until()))
                                .toList()));
        return found;
    }

    private static boolean isHeld(Stretch<?> stretch, Instant now) {
        return !now.isBefore(stretch.from()) && (stretch.until() == null || now.isBefore(stretch.until()));
    }

    /** The names of each user's teams, by name. */
    Map<Long, List<String>> teams(Collection<Long> users) {
        if (users.isEmpty()) {
            return Map.of();
        }
        var names = new HashMap<Long, String>();
        return database.call(c -> {
            var found = new HashMap<Long, List<String>>();
            try (var query = SqlLists.prepare(
                            c,
                            "select user_id, team_id from team_member where (tenant_id, user_id) in "
                                    + SqlLists.pairs(users.size()) + " order by user_id, team_id");
                    var team = c.prepareStatement("select name from team where tenant_id = ? and id = ?")) {
                SqlLists.bindPairs(query, scope.required(), users);
                for (var rows = query.executeQuery(); rows.next(); ) {
                    var id = rows.getLong(2);
                    if (!names.containsKey(id)) {
                        team.setLong(1, scope.required().value());
                        team.setLong(2, id);
                        try (var name = team.executeQuery()) {
                            names.put(id, name.next() ? name.getString(1) : "");
                        }
                    }
                    found.computeIfAbsent(rows.getLong(1), user -> new ArrayList<>())
                            .add(names.get(id));
                }
            }
            return found;
        });
    }
}
