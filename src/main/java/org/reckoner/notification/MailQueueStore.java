package org.reckoner.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.reckoner.platform.Database;

/** Hands mails to nodes by conditional updates of a lease, which every MySQL-compatible database knows (decision 0006). */
@ApplicationScoped
class MailQueueStore {
    @Inject
    Database database;

    /** How the server was when it was last asked. */
    record Server(int failures, Instant pausedUntil, MailFault fault) {}

    List<Long> due(Instant now, int max) {
        return database.call(c -> {
            try (var query = c.prepareStatement("select id from mail where state = 'WAITING' and next_try_at <= ?"
                    + " and (lease_until is null or lease_until < ?) order by state, next_try_at, id limit ?")) {
                query.setObject(1, Database.stored(now));
                query.setObject(2, Database.stored(now));
                query.setInt(3, max);
                var found = new ArrayList<Long>();
                for (var row = query.executeQuery(); row.next(); ) {
                    found.add(row.getLong(1));
                }
                return found;
            }
        });
    }

    Optional<ClaimedMail> claim(long id, Instant now, Instant leaseUntil) {
        return database.call(c -> {
            try (var update = c.prepareStatement(
                    "update mail set lease_until = ?, attempts = attempts + 1"
                            + " where id = ? and state = 'WAITING' and next_try_at <= ? and (lease_until is null or lease_until < ?)")) {
                update.setObject(1, Database.stored(leaseUntil));
                update.setLong(2, id);
                update.setObject(3, Database.stored(now));
                update.setObject(4, Database.stored(now));
                return update.executeUpdate() == 1 ? Optional.of(claimed(c, id, leaseUntil)) : Optional.empty();
            }
        });
    }

    private static ClaimedMail claimed(Connection c, long id, Instant leaseUntil) throws SQLException {
        try (var query = c.prepareStatement("select attempts, kind, created_at, recipient, recipient_name, language,"
                + " subject, content, action, link from mail where id = ?")) {
            query.setLong(1, id);
            var row = query.executeQuery();
            row.next();
            return new ClaimedMail(
                    id,
                    row.getInt(1),
                    leaseUntil,
                    MailKind.valueOf(row.getString(2)),
                    Database.instant(row.getObject(3, LocalDateTime.class)),
                    new Recipient(row.getString(4), row.getString(5), Locale.forLanguageTag(row.getString(6)), null),
                    new MailText(row.getString(7), row.getString(8), row.getString(9)),
                    row.getString(10));
        }
    }

    /** A secret link has done its duty and goes. */
    void sent(ClaimedMail mail, Instant at) {
        database.call(c -> {
            try (var update =
                    c.prepareStatement("update mail set state = 'SENT', sent_at = ?, next_try_at = ?, link = ?,"
                            + " lease_until = null, fault_key = null, fault_arguments = null"
                            + " where id = ? and attempts = ? and lease_until = ?")) {
                update.setObject(1, Database.stored(at));
                update.setObject(2, Database.stored(at));
                update.setString(3, mail.kind().hasSecretLink() ? null : mail.link());
                update.setLong(4, mail.id());
                update.setInt(5, mail.attempt());
                update.setObject(6, Database.stored(mail.leaseUntil()));
                return update.executeUpdate();
            }
        });
    }

    void failed(ClaimedMail mail, boolean parked, Instant next, MailException why) {
        database.call(c -> {
            try (var update = c.prepareStatement("update mail set state = ?, next_try_at = ?, fault_key = ?,"
                    + " fault_arguments = ?, lease_until = null where id = ? and attempts = ? and lease_until = ?")) {
                update.setString(1, (parked ? MailState.PARKED : MailState.WAITING).name());
                update.setObject(2, Database.stored(next));
                update.setString(3, why.problem().textKey());
                update.setString(4, MailFault.storedArguments(why));
                update.setLong(5, mail.id());
                update.setInt(6, mail.attempt());
                update.setObject(7, Database.stored(mail.leaseUntil()));
                return update.executeUpdate();
            }
        });
    }

    Server server() {
        return database.call(c -> {
            try (var query = c.prepareStatement("select failures, paused_until, fault_key, fault_arguments"
                    + " from mail_server_state where id = 1")) {
                var row = query.executeQuery();
                row.next();
                return server(row);
            }
        });
    }

    private static Server server(ResultSet row) throws SQLException {
        return new Server(
                row.getInt(1),
                Database.instant(row.getObject(2, LocalDateTime.class)),
                MailFault.of(row.getString(3), row.getString(4)));
    }

    void serverFailed(int failures, Instant pausedUntil, MailException why) {
        server(failures, pausedUntil, why.problem().textKey(), MailFault.storedArguments(why));
    }

    void serverWorks() {
        server(0, null, null, null);
    }

    private void server(int failures, Instant pausedUntil, String faultKey, String arguments) {
        database.call(c -> {
            try (var update = c.prepareStatement("update mail_server_state set failures = ?, paused_until = ?,"
                    + " fault_key = ?, fault_arguments = ? where id = 1")) {
                update.setInt(1, failures);
                update.setObject(2, Database.stored(pausedUntil));
                update.setString(3, faultKey);
                update.setString(4, arguments);
                return update.executeUpdate();
            }
        });
    }

    /** Of sent mails next_try_at is when they were sent, so that the queue's index serves here too. */
    int sweep(Instant sentBefore, int max) {
        return database.call(c -> {
            try (var delete = c.prepareStatement(
                    "delete from mail where state = 'SENT' and next_try_at < ? order by state, next_try_at limit ?")) {
                delete.setObject(1, Database.stored(sentBefore));
                delete.setInt(2, max);
                return delete.executeUpdate();
            }
        });
    }
}
