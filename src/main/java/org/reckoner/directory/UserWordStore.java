package org.reckoner.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.reckoner.platform.Database;
import org.reckoner.platform.SqlLists;
import org.reckoner.platform.TenantScope;

/** Keeps the words that users are found by. */
@ApplicationScoped
class UserWordStore {
    private static final int BATCH = 2000;

    @Inject
    Database database;

    @Inject
    TenantScope scope;

    /** Takes the words of users who had none. */
    void add(Map<Long, Set<String>> words) {
        var tenant = scope.required().value();
        database.call(c -> {
            try (var insert =
                    c.prepareStatement("insert into directory_user_word (tenant_id, word, user_id) values (?, ?, ?)")) {
                var waiting = 0;
                for (var user : new TreeMap<>(words).entrySet()) {
                    for (var word : user.getValue()) {
                        insert.setLong(1, tenant);
                        insert.setString(2, word);
                        insert.setLong(3, user.getKey());
                        insert.addBatch();
                        waiting++;
                    }
                    if (waiting >= BATCH) {
                        insert.executeBatch();
                        waiting = 0;
                    }
                }
                if (waiting > 0) {
                    insert.executeBatch();
                }
            }
            return null;
        });
    }

    /** Takes the words of users instead of those they had. */
    void replace(Map<Long, Set<String>> words) {
        if (!words.isEmpty()) {
            remove(words.keySet());
            add(words);
        }
    }

    private void remove(Collection<Long> users) {
        var tenant = scope.required();
        database.call(c -> {
            try (var delete = SqlLists.prepare(
                    c,
                    "delete from directory_user_word where (tenant_id, user_id) in " + SqlLists.pairs(users.size()))) {
                SqlLists.bindPairs(delete, tenant, users);
                delete.executeUpdate();
            }
            return null;
        });
    }
}
