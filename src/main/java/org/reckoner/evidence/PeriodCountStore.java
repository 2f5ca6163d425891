package org.reckoner.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.reckoner.platform.Database;
import org.reckoner.platform.TenantScope;
import org.reckoner.rating.ConcurrencyProfile;
import org.reckoner.rating.Course;
import org.reckoner.rating.LicenceLevel;

/** Counted periods in the database, by plain JDBC. */
@ApplicationScoped
class PeriodCountStore {
    /** So many users are in each part of a list. */
    static final int PART = 1000;

    @Inject
    Database database;

    @Inject
    TenantScope scope;

    /** A level's pool as it is kept. */
    record KeptPool(ConcurrencyProfile profile, Course course) {}

    Optional<KeptCount> find(PeriodKey key) {
        return database.call(c -> {
            try (var query = c.prepareStatement(
                    "select id, change_count, as_of_at, rules_version, counted_at"
                            + " from period_count where tenant_id = ? and from_at = ? and until_at = ? and without_mobile = ?")) {
                bindKey(query, key);
                var row = query.executeQuery();
                if (!row.next()) {
                    return Optional.empty();
                }
                var id = row.getLong(1);
                return Optional.of(new KeptCount(
                        id,
                        key,
                        row.getLong(2),
                        Database.instant(row.getObject(3, LocalDateTime.class)),
                        row.getInt(4),
                        Database.instant(row.getObject(5, LocalDateTime.class)),
                        users(id)));
            }
        });
    }

    private EnumMap<LicenceLevel, Integer> users(long id) {
        return database.call(c -> {
            var users = new EnumMap<LicenceLevel, Integer>(LicenceLevel.class);
            try (var query = c.prepareStatement(
                    "select level, user_count from period_count_level where tenant_id = ? and count_id = ?")) {
                bindId(query, id);
                for (var row = query.executeQuery(); row.next(); ) {
                    users.put(LicenceLevel.valueOf(row.getString(1)), row.getInt(2));
                }
            }
            return users;
        });
    }

    Optional<KeptPool> pool(KeptCount of, LicenceLevel level) {
        return database.call(c -> {
            try (var query = c.prepareStatement("select profile, course from period_count_level"
                    + " where tenant_id = ? and count_id = ? and level = ?")) {
                bindId(query, of.id());
                query.setString(3, level.name());
                var row = query.executeQuery();
                return row.next()
                        ? Optional.of(new KeptPool(
                                CountBytes.profile(row.getBytes(1)),
                                CountBytes.course(of.key().span(), row.getBytes(2))))
                        : Optional.empty();
            }
        });
    }

    /** How many users are on a list. */
    int users(KeptCount of, String holding) {
        return database.call(c -> {
            try (var query = c.prepareStatement("select coalesce(sum(user_count), 0) from period_count_user"
                    + " where tenant_id = ? and count_id = ? and holding = ?")) {
                bindId(query, of.id());
                query.setString(3, holding);
                var row = query.executeQuery();
                row.next();
                return row.getInt(1);
            }
        });
    }

    /**
     * Visits the parts of a list in their order, one in memory, as long as the visitor wants more.
     *
     * @param first the first part
     */
    void eachPart(KeptCount of, String holding, int first, Predicate<List<PeriodUser>> visitor) {
        database.call(c -> {
            try (var query = Database.streamed(
                    c,
                    "select content from period_count_user where tenant_id = ? and count_id = ? and holding = ?"
                            + " and part_number >= ? order by part_number")) {
                bindId(query, of.id());
                query.setString(3, holding);
                query.setInt(4, first);
                var row = query.executeQuery();
                while (row.next()) {
                    if (!visitor.test(CountBytes.users(row.getBytes(1)))) {
                        return null;
                    }
                }
                return null;
            }
        });
    }

    /** Puts a count in the place of the one that is there. */
    void replace(KeptCount count) {
        find(count.key()).ifPresent(before -> remove(before.id()));
        database.call(c -> {
            try (var insert = c.prepareStatement("insert into period_count (tenant_id, id, from_at, until_at,"
                    + " without_mobile, change_count, as_of_at, rules_version, counted_at)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                bindId(insert, count.id());
                insert.setObject(3, Database.stored(count.key().span().from()));
                insert.setObject(4, Database.stored(count.key().span().until()));
                insert.setBoolean(5, count.key().withoutMobile());
                insert.setLong(6, count.changes());
                insert.setObject(7, Database.stored(count.asOf()));
                insert.setInt(8, count.rulesVersion());
                insert.setObject(9, Database.stored(count.countedAt()));
                return insert.executeUpdate();
            }
        });
    }

    private void remove(long id) {
        database.call(c -> {
            for (var sql : List.of(
                    "delete from period_count_user where tenant_id = ? and count_id = ?",
                    "delete from period_count_level where tenant_id = ? and count_id = ?",
                    "delete from period_count where tenant_id = ? and id = ?")) {
                try (var delete = c.prepareStatement(sql)) {
                    bindId(delete, id);
                    delete.executeUpdate();
                }
            }
            return null;
        });
    }

    void add(long id, LicenceLevel level, int users, KeptPool pool) {
        database.call(c -> {
            try (var insert = c.prepareStatement("insert into period_count_level (tenant_id, count_id, level,"
                    + " user_count, profile, course) values (?, ?, ?, ?, ?, ?)")) {
                bindId(insert, id);
                insert.setString(3, level.name());
                insert.setInt(4, users);
                insert.setBytes(5, CountBytes.of(pool.profile()));
                insert.setBytes(6, CountBytes.of(pool.course()));
                return insert.executeUpdate();
            }
        });
    }

    /** Adds a list, in parts. */
    void add(long id, String holding, List<PeriodUser> users) {
        database.call(c -> {
            try (var insert = c.prepareStatement("insert into period_count_user (tenant_id, count_id, holding,"
                    + " part_number, user_count, content) values (?, ?, ?, ?, ?, ?)")) {
                for (int part = 0; part * PART < users.size(); part++) {
                    var some = users.subList(part * PART, Math.min(users.size(), (part + 1) * PART));
                    bindId(insert, id);
                    insert.setString(3, holding);
                    insert.setInt(4, part);
                    insert.setInt(5, some.size());
                    insert.setBytes(6, CountBytes.of(some));
                    insert.executeUpdate();
                }
                return null;
            }
        });
    }

    private void bindKey(PreparedStatement statement, PeriodKey key) throws SQLException {
        statement.setLong(1, scope.required().value());
        statement.setObject(2, Database.stored(key.span().from()));
        statement.setObject(3, Database.stored(key.span().until()));
        statement.setBoolean(4, key.withoutMobile());
    }

    private void bindId(PreparedStatement statement, long id) throws SQLException {
        statement.setLong(1, scope.required().value());
        statement.setLong(2, id);
    }
}
