package org.reckoner.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.reckoner.platform.Database;
import org.reckoner.platform.Ids;
import org.reckoner.platform.TenantId;
import org.reckoner.platform.TenantScope;
import org.reckoner.rating.LicenceLevel;

/** Keeps changes of many users: what, whom, how far. */
@ApplicationScoped
class BulkChangeStore {
    @Inject
    Database database;

    @Inject
    TenantScope scope;

    @Inject
    UserSearchStore searches;

    @Inject
    Ids ids;

    /**
     * A change that is being advanced.
     *
     * @param effectiveAt from when on licences change, or when it was asked for
     * @param reached the last user that was gone through
     */
    record Held(
            BulkAction action, LicenceLevel level, Long team, Instant effectiveAt, long reached, boolean finished) {}

    /** A change that nobody advances any more. */
    record Left(TenantId tenant, long id) {}

    long insert(BulkOrder order, String askedBy, Instant businessNow, Instant now) {
        var id = ids.next();
        database.call(c -> {
            try (var insert = c.prepareStatement("insert into bulk_change (tenant_id, id, action, level, team_id,"
                    + " effective_at, asked_by, asked_at, touched_at, users_asked, users_done, users_changed,"
                    + " reached_user_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0)")) {
                bind(insert, id);
                insert.setString(3, order.action().name());
                insert.setString(4, order.level() == null ? null : order.level().name());
                insert.setObject(5, order.team());
                insert.setObject(6, Database.stored(order.from() == null ? businessNow : order.from()));
                insert.setString(7, askedBy);
                insert.setObject(8, Database.stored(now));
                insert.setObject(9, Database.stored(now));
                return insert.executeUpdate();
            }
        });
        return id;
    }

    /** Fixes whom a change is about; how many they are. */
    int choose(long id, UserSearch search, Instant now) {
        var condition = searches.condition(search, now);
        return database.call(c -> {
            try (var insert = c.prepareStatement("insert into bulk_change_user (tenant_id, change_id, user_id)"
                    + " select u.tenant_id, ?, u.id" + condition.sql())) {
                insert.setLong(1, id);
                condition.bind(insert, 2);
                return insert.executeUpdate();
            }
        });
    }

    int choose(long id, Collection<Long> users) {
        return database.call(c -> {
            try (var insert = c.prepareStatement("insert into bulk_change_user (tenant_id, change_id, user_id)"
                    + " select tenant_id, ?, id from directory_user where tenant_id = ? and id = ?")) {
                for (var user : new TreeSet<>(users)) {
                    insert.setLong(1, id);
                    insert.setLong(2, scope.required().value());
                    insert.setLong(3, user);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            try (var count =
                    c.prepareStatement("select count(*) from bulk_change_user where tenant_id = ? and change_id = ?")) {
                bind(count, id);
                var row = count.executeQuery();
                row.next();
                return row.getInt(1);
            }
        });
    }

    void asked(long id, int count) {
        database.call(c -> {
            try (var update =
                    c.prepareStatement("update bulk_change set users_asked = ? where tenant_id = ? and id = ?")) {
                update.setInt(1, count);
                update.setLong(2, scope.required().value());
                update.setLong(3, id);
                return update.executeUpdate();
            }
        });
    }

    Optional<BulkChange> find(long id) {
        return database.call(c -> {
            try (var query = c.prepareStatement("select id, action, asked_by, finished_at, users_asked, users_done,"
                    + " users_changed from bulk_change where tenant_id = ? and id = ?")) {
                bind(query, id);
                var row = query.executeQuery();
                return row.next() ? Optional.of(change(row)) : Optional.empty();
            }
        });
    }

    private static BulkChange change(ResultSet row) throws SQLException {
        return new BulkChange(
                row.getLong(1),
                BulkAction.valueOf(row.getString(2)),
                row.getString(3),
                Database.instant(row.getObject(4, LocalDateTime.class)),
                row.getInt(5),
                row.getInt(6),
                row.getInt(7));
    }

    /** The change, held until the transaction ends: nobody else advances it meanwhile. */
    Optional<Held> hold(long id) {
        return database.call(c -> {
            try (var query = c.prepareStatement("select action, level, team_id, effective_at, reached_user_id,"
                    + " finished_at from bulk_change where tenant_id = ? and id = ? for update")) {
                bind(query, id);
                var row = query.executeQuery();
                return row.next() ? Optional.of(held(row)) : Optional.empty();
            }
        });
    }

    private static Held held(ResultSet row) throws SQLException {
        var level = row.getString(2);
        var team = row.getLong(3);
        return new Held(
                BulkAction.valueOf(row.getString(1)),
                level == null ? null : LicenceLevel.valueOf(level),
                team == 0 ? null : team,
                Database.instant(row.getObject(4, LocalDateTime.class)),
                row.getLong(5),
                row.getObject(6) != null);
    }

    /** The next users, ascending. */
    List<Long> after(long id, long reached, int size) {
        return database.call(c -> {
            var found = new ArrayList<Long>();
            try (var query = c.prepareStatement("select user_id from bulk_change_user"
                    + " where tenant_id = ? and change_id = ? and user_id > ? order by user_id limit ?")) {
                bind(query, id);
                query.setLong(3, reached);
                query.setInt(4, size);
                for (var rows = query.executeQuery(); rows.next(); ) {
                    found.add(rows.getLong(1));
                }
            }
            return found;
        });
    }

    void advanced(long id, List<Long> part, int changed, Instant now, boolean over) {
        database.call(c -> {
            try (var update = c.prepareStatement("update bulk_change set users_done = users_done + ?,"
                    + " users_changed = users_changed + ?, touched_at = ?, finished_at = ?,"
                    + " reached_user_id = greatest(reached_user_id, ?) where tenant_id = ? and id = ?")) {
                update.setInt(1, part.size());
                update.setInt(2, changed);
                update.setObject(3, Database.stored(now));
                update.setObject(4, over ? Database.stored(now) : null);
                update.setLong(5, part.isEmpty() ? 0 : part.get(part.size() - 1));
                update.setLong(6, scope.required().value());
                update.setLong(7, id);
                return update.executeUpdate();
            }
        });
    }

    /** Changes of any tenant that nobody has advanced since. */
    List<Left> leftSince(Instant then, int max) {
        return database.call(c -> {
            var found = new ArrayList<Left>();
            try (var query = c.prepareStatement("select tenant_id, id from bulk_change"
                    + " where finished_at is null and touched_at < ? order by touched_at limit ?")) {
                query.setObject(1, Database.stored(then));
                query.setInt(2, max);
                for (var rows = query.executeQuery(); rows.next(); ) {
                    found.add(new Left(new TenantId(rows.getLong(1)), rows.getLong(2)));
                }
            }
            return found;
        });
    }

    private void bind(PreparedStatement statement, long id) throws SQLException {
        statement.setLong(1, scope.required().value());
        statement.setLong(2, id);
    }
}
