package org.reckoner.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.reckoner.platform.BoundedCount;
import org.reckoner.platform.Caller;
import org.reckoner.platform.Database;
import org.reckoner.platform.Page;
import org.reckoner.platform.TenantId;

/** Reads the outbox for those who may see it, and does what they ask. */
@ApplicationScoped
class OutboxStore {
    private static final String COLUMNS = "select m.id, m.tenant_id, m.kind, m.state, m.recipient, m.recipient_name,"
            + " m.subject, m.attempts, m.created_at, m.next_try_at, m.sent_at, m.fault_key, m.fault_arguments from mail m";

    @Inject
    Database database;

    /** What a mail says and to whom, without its link. */
    record Content(Recipient to, MailText text) {}

    /** How many mails are in which state, and when the last one was sent. */
    record Counts(int waiting, int parked, Instant lastSentAt) {}

    /** A condition with what it binds. */
    private record Where(String sql, List<Object> values) {
        int bind(PreparedStatement statement, int from) throws SQLException {
            var next = from;
            for (var value : values) {
                statement.setObject(next++, value);
            }
            return next;
        }
    }

    Page<MailRow> page(Caller caller, TenantId tenant, MailSearch search, int first, int size) {
        var where = where(caller, tenant, search);
        return database.call(c -> {
            try (var query = c.prepareStatement(COLUMNS + where.sql() + " order by m.id desc limit ? offset ?")) {
                var next = where.bind(query, 1);
                query.setInt(next++, Math.min(size, Page.MAX_SIZE));
                query.setInt(next, first);
                var found = new ArrayList<MailRow>();
                for (var row = query.executeQuery(); row.next(); ) {
                    found.add(row(row));
                }
                var rows = "select 1 as one from mail m" + where.sql();
                return new Page<>(found, BoundedCount.of(c, rows, count -> where.bind(count, 1), Page.COUNTED_MAX));
            }
        });
    }

    Optional<MailRow> find(Caller caller, TenantId tenant, long id) {
        var where = where(caller, tenant, new MailSearch(null, null, null));
        return database.call(c -> {
            try (var query = c.prepareStatement(COLUMNS + where.sql() + " and m.id = ?")) {
                query.setLong(where.bind(query, 1), id);
                var row = query.executeQuery();
                return row.next() ? Optional.of(row(row)) : Optional.empty();
            }
        });
    }

    private static Where where(Caller caller, TenantId tenant, MailSearch search) {
        var sql = new StringBuilder(" where 1 = 1");
        var values = new ArrayList<>();
        if (!caller.seesAllTenants()) {
            sql.append(
                    " and exists (select 1 from tenant_landlord l where l.tenant_id = m.tenant_id and l.account_id = ?)");
            values.add(caller.accountId());
        }
        if (tenant != null) {
            sql.append(" and m.tenant_id = ?");
            values.add(tenant.value());
        }
        if (search.kind() != null) {
            sql.append(" and m.kind = ?");
            values.add(search.kind().name());
        }
        if (search.state() != null) {
            sql.append(" and m.state = ?");
            values.add(search.state().name());
        }
        if (search.recipient() != null && !search.recipient().isBlank()) {
            sql.append(" and lower(m.recipient) like ?");
            values.add(
                    "%" + search.recipient().strip().toLowerCase(Locale.ROOT).replaceAll("[\\\\%_]", "\\\\$0") + "%");
        }
        return new Where(sql.toString(), values);
    }

    private static MailRow row(ResultSet row) throws SQLException {
        return new MailRow(
                row.getLong(1),
                row.getObject(2, Long.class),
                MailKind.valueOf(row.getString(3)),
                MailState.valueOf(row.getString(4)),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getInt(8),
                Database.instant(row.getObject(9, LocalDateTime.class)),
                Database.instant(row.getObject(10, LocalDateTime.class)),
                Database.instant(row.getObject(11, LocalDateTime.class)),
                MailFault.of(row.getString(12), row.getString(13)));
    }

    Content content(long id) {
        return database.call(c -> {
            try (var query = c.prepareStatement("select recipient, recipient_name, language, subject, content, action"
                    + " from mail where id = ?")) {
                query.setLong(1, id);
                var row = query.executeQuery();
                row.next();
                return new Content(
                        new Recipient(
                                row.getString(1), row.getString(2), Locale.forLanguageTag(row.getString(3)), null),
                        new MailText(row.getString(4), row.getString(5), row.getString(6)));
            }
        });
    }

    /** @return false where it was sent, or is being sent */
    boolean retry(long id, Instant now) {
        return database.call(c -> {
            try (var update = c.prepareStatement(
                    "update mail set state = 'WAITING', attempts = 0, next_try_at = ?,"
                            + " lease_until = null where id = ? and state <> 'SENT' and (lease_until is null or lease_until < ?)")) {
                update.setObject(1, Database.stored(now));
                update.setLong(2, id);
                update.setObject(3, Database.stored(now));
                return update.executeUpdate() == 1;
            }
        });
    }

    int retryParked(Caller caller, TenantId tenant, Instant now) {
        var where = where(caller, tenant, new MailSearch(null, null, MailState.PARKED));
        // MySQL's update knows no alias before "set" that H2 knows as well
        var sql = "update mail set state = 'WAITING', attempts = 0, next_try_at = ?"
                + where.sql().replace("m.", "mail.");
        return database.call(c -> {
            try (var update = c.prepareStatement(sql)) {
                update.setObject(1, Database.stored(now));
                where.bind(update, 2);
                return update.executeUpdate();
            }
        });
    }

    void copy(long id, long copy, Instant now) {
        database.call(c -> {
            try (var insert = c.prepareStatement("insert into mail (id, tenant_id, kind, recipient, recipient_name,"
                    + " language, subject, content, action, link, attachment, state, attempts, created_at, next_try_at)"
                    + " select ?, tenant_id, kind, recipient, recipient_name, language, subject, content, action, link, attachment,"
                    + " 'WAITING', 0, ?, ? from mail where id = ?")) {
                insert.setLong(1, copy);
                insert.setString(2, Database.stored(now));
                insert.setString(3, Database.stored(now));
                insert.setLong(4, id);
                return insert.executeUpdate();
            }
        });
    }

    Counts counts() {
        return database.call(c -> {
            try (var query = c.prepareStatement("select (select count(*) from mail where state = 'WAITING'),"
                    + " (select count(*) from mail where state = 'PARKED'),"
                    + " (select max(next_try_at) from mail where state = 'SENT')")) {
                var row = query.executeQuery();
                row.next();
                return new Counts(
                        row.getInt(1), row.getInt(2), Database.instant(row.getObject(3, LocalDateTime.class)));
            }
        });
    }
}
