package org.reckoner.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.reckoner.platform.Database;

/** Keeps the hashes of the links that were mailed. */
@ApplicationScoped
class PasswordResetStore {
    @Inject
    Database database;

    void replace(long accountId, String tokenHash, Instant expiresAt) {
        database.call(c -> {
            try (var insert = c.prepareStatement("insert into password_reset (account_id, token_hash, expires_at)"
                    + " values (?, ?, ?) on duplicate key update token_hash = ?, expires_at = ?")) {
                insert.setLong(1, accountId);
                insert.setString(2, tokenHash);
                insert.setObject(3, Database.stored(expiresAt));
                insert.setString(4, tokenHash);
                insert.setObject(5, Database.stored(expiresAt));
                return insert.executeUpdate();
            }
        });
    }

    Optional<Long> accountOf(String tokenHash, Instant now) {
        return database.call(c -> {
            try (var query = c.prepareStatement(
                    "select account_id from password_reset where token_hash = ? and expires_at > ?")) {
                query.setString(1, tokenHash);
                query.setObject(2, Database.stored(now));
                var row = query.executeQuery();
                return row.next() ? Optional.of(row.getLong(1)) : Optional.<Long>empty();
            }
        });
    }

    /** Uses a link up; of two who try one succeeds. */
    boolean use(String tokenHash) {
        return database.call(c -> {
            try (var delete = c.prepareStatement("delete from password_reset where token_hash = ?")) {
                delete.setString(1, tokenHash);
                return delete.executeUpdate() == 1;
            }
        });
    }

    /** An account's link is worth nothing any more. */
    void forget(long accountId) {
        database.call(c -> {
            try (var delete = c.prepareStatement("delete from password_reset where account_id = ?")) {
                delete.setLong(1, accountId);
                return delete.executeUpdate();
            }
        });
    }
}
