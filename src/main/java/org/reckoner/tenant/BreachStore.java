package org.reckoner.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reckoner.platform.Database;
import org.reckoner.platform.Ids;
import org.reckoner.platform.TenantId;

/** Licence breaches with their history, and the copy of the open one that lists and log-ins read. */
@ApplicationScoped
class BreachStore {
    private static final String FACTS = "select t.state, t.zone, t.licence_expires_on, t.users_max, f.active_users,"
            + " f.licensed_at, f.breach_from, f.refused_from from tenant t join tenant_figure f on f.tenant_id = t.id"
            + " where t.id = ?";

    private static final String BREACHES = "select cause, opened_at, started_at, refused_from, active_users, users_max,"
            + " expires_on, closed_at, ending from licence_breach where tenant_id = ?"
            + " order by opened_at desc, id desc limit ?";

    @Inject
    Database database;

    @Inject
    Ids ids;

    /** Has everybody wait who counts the tenant's users or looks after its breach, until the transaction ends. */
    void hold(TenantId tenant) {
        database.call(c -> {
            try (var query = c.prepareStatement("select tenant_id from tenant_figure where tenant_id = ? for update")) {
                query.setLong(1, tenant.value());
                return query.executeQuery().next();
            }
        });
    }

    Optional<LicenceFacts> facts(TenantId tenant) {
        return database.call(c -> {
            try (var query = c.prepareStatement(FACTS)) {
                query.setLong(1, tenant.value());
                var row = query.executeQuery();
                return row.next() ? Optional.of(facts(row)) : Optional.empty();
            }
        });
    }

    private static LicenceFacts facts(ResultSet r) throws SQLException {
        return new LicenceFacts(
                TenantState.valueOf(r.getString(1)),
                ZoneId.of(r.getString(2)),
                r.getObject(3, LocalDate.class),
                r.getObject(4, Integer.class),
                r.getInt(5),
                instant(r, 6),
                instant(r, 7),
                instant(r, 8));
    }

    /** The tenant's breaches, the latest first. */
    List<Breach> latest(TenantId tenant, int limit) {
        return database.call(c -> {
            try (var query = c.prepareStatement(BREACHES)) {
                query.setLong(1, tenant.value());
                query.setInt(2, limit);
                var found = new ArrayList<Breach>();
                for (var rows = query.executeQuery(); rows.next(); ) {
                    found.add(breach(rows));
                }
                return found;
            }
        });
    }

    private static Breach breach(ResultSet r) throws SQLException {
        var ending = r.getString(9);
        return new Breach(
                BreachCause.valueOf(r.getString(1)),
                instant(r, 2),
                instant(r, 3),
                instant(r, 4),
                r.getInt(5),
                r.getObject(6, Integer.class),
                r.getObject(7, LocalDate.class),
                instant(r, 8),
                ending == null ? null : BreachEnding.valueOf(ending));
    }

    void open(TenantId tenant, Breach breach) {
        database.call(c -> {
            try (var insert =
                    c.prepareStatement("insert into licence_breach (tenant_id, id, open_slot, cause, opened_at,"
                            + " started_at, refused_from, active_users, users_max, expires_on)"
                            + " values (?, ?, 1, ?, ?, ?, ?, ?, ?, ?)")) {
                insert.setLong(1, tenant.value());
                insert.setLong(2, ids.next());
                insert.setString(3, breach.cause().name());
                insert.setString(4, Database.stored(breach.openedAt()));
                insert.setString(5, Database.stored(breach.startedAt()));
                insert.setString(6, Database.stored(breach.refusedFrom()));
                insert.setInt(7, breach.activeUsers());
                insert.setObject(8, breach.usersMax());
                insert.setObject(9, breach.expiresOn());
                insert.executeUpdate();
            }
            mark(c, tenant, breach.startedAt(), breach.refusedFrom());
            return null;
        });
    }

    void close(TenantId tenant, Instant at, BreachEnding ending) {
        database.call(c -> {
            try (var update = c.prepareStatement("update licence_breach set open_slot = null, closed_at = ?, ending = ?"
                    + " where tenant_id = ? and open_slot = 1")) {
                update.setString(1, Database.stored(at));
                update.setString(2, ending.name());
                update.setLong(3, tenant.value());
                update.executeUpdate();
            }
            mark(c, tenant, null, null);
            return null;
        });
    }

    private static void mark(Connection c, TenantId tenant, Instant from, Instant refusedFrom) throws SQLException {
        try (var update =
                c.prepareStatement("update tenant_figure set breach_from = ?, refused_from = ? where tenant_id = ?")) {
            update.setString(1, Database.stored(from));
            update.setString(2, Database.stored(refusedFrom));
            update.setLong(3, tenant.value());
            update.executeUpdate();
        }
    }

    void noteActiveUsers(TenantId tenant, int count) {
        update("update tenant_figure set active_users = ? where tenant_id = ?", tenant, s -> s.setInt(1, count));
    }

    void noteLicensed(TenantId tenant, Instant at) {
        update(
                "update tenant_figure set licensed_at = ? where tenant_id = ?",
                tenant,
                s -> s.setString(1, Database.stored(at)));
    }

    private interface Binding {
        void first(PreparedStatement statement) throws SQLException;
    }

    private void update(String sql, TenantId tenant, Binding binding) {
        database.call(c -> {
            try (var update = c.prepareStatement(sql)) {
                binding.first(update);
                update.setLong(2, tenant.value());
                return update.executeUpdate();
            }
        });
    }

    /** Tenants in use whose licence's last day is before a date and whose breach is not open, by id, in steps. */
    List<TenantId> ranOutBefore(LocalDate date, long afterId, int limit) {
        return database.call(c -> {
            try (var query = c.prepareStatement("select t.id from tenant t join tenant_figure f on f.tenant_id = t.id"
                    + " where t.licence_expires_on < ? and t.id > ? and t.state in ('ACTIVE', 'SUSPENDED')"
                    + " and f.breach_from is null order by t.id limit ?")) {
                query.setObject(1, date);
                query.setLong(2, afterId);
                query.setInt(3, limit);
                var found = new ArrayList<TenantId>();
                for (var rows = query.executeQuery(); rows.next(); ) {
                    found.add(new TenantId(rows.getLong(1)));
                }
                return found;
            }
        });
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return Database.instant(row.getObject(column, LocalDateTime.class));
    }
}
