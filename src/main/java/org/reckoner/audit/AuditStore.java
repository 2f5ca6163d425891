package org.reckoner.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.reckoner.platform.AuditEvent;
import org.reckoner.platform.BoundedCount;
import org.reckoner.platform.Caller;
import org.reckoner.platform.Database;
import org.reckoner.platform.Page;
import org.reckoner.platform.TenantId;

/** Adds and reads entries; there is nothing to change or delete one with. */
@ApplicationScoped
class AuditStore {
    private static final String COLUMNS = "select a.id, a.recorded_at, a.tenant_id, a.actor, a.action, a.subject,"
            + " a.subject_id, a.before_text, a.after_text from audit_entry a";

    @Inject
    Database database;

    /** A condition with what it binds. */
    private record Where(String sql, List<Object> values) {
        int bind(PreparedStatement statement) throws SQLException {
            var next = 1;
            for (var value : values) {
                statement.setObject(next++, value);
            }
            return next;
        }
    }

    /** Adds entries and names them to the sealer; neither waits for another writer. */
    void add(List<AuditEvent> events, Caller caller, Instant at) {
        database.call(c -> {
            try (var insert = c.prepareStatement("insert into audit_unsealed (chain_id, entry_id) values (?, ?)")) {
                for (var event : events) {
                    var entry = new AuditEntry(event, caller, at);
                    database.em().persist(entry);
                    insert.setLong(1, AuditChain.of(event.tenant()));
                    insert.setLong(2, entry.id());
                    insert.addBatch();
                }
                return insert.executeBatch();
            }
        });
    }

    Page<AuditRow> page(TenantId tenant, AuditSearch search, int first, int size) {
        var where = where(tenant, search);
        return database.call(c -> {
            try (var query = c.prepareStatement(COLUMNS + where.sql() + " order by a.id desc limit ? offset ?")) {
                var next = where.bind(query);
                query.setInt(next++, Math.min(size, Page.MAX_SIZE));
                query.setInt(next, first);
                var found = new ArrayList<AuditRow>();
                for (var row = query.executeQuery(); row.next(); ) {
                    found.add(row(row));
                }
                var rows = "select 1 as one from audit_entry a" + where.sql();
                return new Page<>(found, BoundedCount.of(c, rows, where::bind, Page.COUNTED_MAX));
            }
        });
    }

    private static Where where(TenantId tenant, AuditSearch search) {
        var sql = new StringBuilder(" where 1 = 1");
        var values = new ArrayList<>();
        if (tenant != null) {
            sql.append(" and a.tenant_id = ?");
            values.add(tenant.value());
        }
        if (search.actor() != null) {
            sql.append(" and a.actor like ?");
            values.add(search.actor().replaceAll("[\\\\%_]", "\\\\$0") + "%");
        }
        if (search.action() != null) {
            sql.append(" and a.action = ?");
            values.add(search.action());
        }
        if (search.subjectId() != null) {
            sql.append(" and a.subject_id = ?");
            values.add(search.subjectId());
        }
        if (search.from() != null) {
            sql.append(" and a.recorded_at >= ?");
            values.add(Database.stored(search.from()));
        }
        if (search.until() != null) {
            sql.append(" and a.recorded_at < ?");
            values.add(Database.stored(search.until()));
        }
        return new Where(sql.toString(), values);
    }

    private static AuditRow row(ResultSet row) throws SQLException {
        return new AuditRow(
                row.getLong(1),
                Database.instant(row.getObject(2, LocalDateTime.class)),
                row.getObject(3, Long.class),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9));
    }
}
