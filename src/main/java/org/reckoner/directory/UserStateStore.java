package org.reckoner.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.reckoner.platform.Database;
import org.reckoner.platform.SqlLists;
import org.reckoner.platform.TenantScope;

/** Turns many users from one state into another. */
@ApplicationScoped
class UserStateStore {
    @Inject
    Database database;

    @Inject
    TenantScope scope;

    /** Turns those of these users that are in one of the states; how many they were. */
    int turn(Collection<Long> users, List<UserState> from, UserState to) {
        return database.call(c -> {
            var states = String.join(", ", Collections.nCopies(from.size(), "?"));
            try (var update = c.prepareStatement("update directory_user set state = ?, version = version + 1"
                    + " where tenant_id = ? and id = ? and state in (" + states + ")")) {
                for (var user : users) {
                    update.setString(1, to.name());
                    update.setLong(2, scope.required().value());
                    update.setLong(3, user);
                    for (var i = 0; i < from.size(); i++) {
                        update.setString(4 + i, from.get(i).name());
                    }
                    update.addBatch();
                }
                var turned = 0;
                for (var count : update.executeBatch()) {
                    turned += Math.max(0, count);
                }
                return turned;
            }
        });
    }

    /** A change of the history is a change of the user: whoever looks at them is told. */
    void touch(Collection<Long> users) {
        database.call(c -> {
            try (var update = c.prepareStatement(
                    "update directory_user set version = version + 1 where tenant_id = ? and id = ?")) {
                for (var user : users) {
                    update.setLong(1, scope.required().value());
                    update.setLong(2, user);
                    update.addBatch();
                }
                return update.executeBatch();
            }
        });
    }

    /** Those of these users that are not deleted, held until the transaction ends. */
    List<Long> holdPresent(Collection<Long> users) {
        return database.call(c -> {
            var found = new ArrayList<Long>();
            try (var query = SqlLists.prepare(
                    c,
                    "select id from directory_user where (tenant_id, id) in " + SqlLists.pairs(users.size())
                            + " and state <> 'DELETED' order by id for update")) {
                SqlLists.bindPairs(query, scope.required(), users);
                for (var rows = query.executeQuery(); rows.next(); ) {
                    found.add(rows.getLong(1));
                }
            }
            return found;
        });
    }
}
