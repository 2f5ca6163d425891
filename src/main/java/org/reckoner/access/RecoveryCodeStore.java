package org.reckoner.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import org.reckoner.platform.Database;

/** Keeps the hashes of recovery codes. */
@ApplicationScoped
class RecoveryCodeStore {
    @Inject
    Database database;

    void replace(long accountId, Collection<String> hashes) {
        database.call(c -> {
            try (var delete = c.prepareStatement("delete from recovery_code where account_id = ?")) {
                delete.setLong(1, accountId);
                delete.executeUpdate();
            }
            try (var insert = c.prepareStatement("insert into recovery_code (account_id, code_hash) values (?, ?)")) {
                for (var hash : hashes) {
                    insert.setLong(1, accountId);
                    insert.setString(2, hash);
                    insert.addBatch();
                }
                return insert.executeBatch().length;
            }
        });
    }

    /** Uses a code up; of two who try one succeeds. */
    boolean use(long accountId, String hash) {
        return database.call(c -> {
            try (var delete = c.prepareStatement("delete from recovery_code where account_id = ? and code_hash = ?")) {
                delete.setLong(1, accountId);
                delete.setString(2, hash);
                return delete.executeUpdate() == 1;
            }
        });
    }

    int left(long accountId) {
        return database.call(c -> {
            try (var query = c.prepareStatement("select count(*) from recovery_code where account_id = ?")) {
                query.setLong(1, accountId);
                var row = query.executeQuery();
                row.next();
                return row.getInt(1);
            }
        });
    }
}
