package org.reckoner.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.reckoner.platform.Database;
import org.reckoner.platform.Page;
import org.reckoner.platform.SqlPatterns;
import org.reckoner.platform.TenantScope;

/** Reads and writes which users are in which unit, any number of them by a fixed number of statements. */
@ApplicationScoped
class MemberStore {
    /** The unit that counts as a user's primary one today: the last choice while it holds, else the oldest membership. */
    private static final String PRIMARY = "coalesce((select p.unit_id from billing_unit_primary p"
            + " join billing_unit_user h on h.tenant_id = p.tenant_id and h.user_id = p.user_id and h.unit_id = p.unit_id"
            + " and h.open_slot = 1 where p.tenant_id = u.tenant_id and p.user_id = u.id"
            + " order by p.from_on desc limit 1), (select o.unit_id from billing_unit_user o join billing_unit b"
            + " on b.tenant_id = o.tenant_id and b.id = o.unit_id where o.tenant_id = u.tenant_id and o.user_id = u.id"
            + " and o.open_slot = 1 order by o.from_on, b.name, b.id limit 1))";

    private static final String OTHERS = "(select count(*) from billing_unit_user x where x.tenant_id = u.tenant_id"
            + " and x.user_id = u.id and x.open_slot = 1 and x.unit_id <> ?)";

    /** By a subquery for each user of a page: for a "not exists" MariaDB first writes down who is in which unit, all of it. */
    private static final String FREE = " from directory_user u where u.tenant_id = ? and u.state <> 'DELETED'"
            + " and (select 1 from billing_unit_user m where m.tenant_id = u.tenant_id and m.user_id = u.id"
            + " and m.unit_id = ? and m.open_slot = 1 limit 1) is null";

    private static final String THERE = " from directory_user u join billing_unit_user m on m.tenant_id = u.tenant_id"
            + " and m.user_id = u.id and m.open_slot = 1 where u.tenant_id = ? and m.unit_id = ?";

    /** Without looking at the users. */
    private static final String ALL_THERE =
            "select count(*) from billing_unit_user where tenant_id = ? and unit_id = ? and open_slot = 1";

    private static final String ORDER = " order by u.tenant_id, u.user_key limit ? offset ?";

    @Inject
    Database database;

    @Inject
    TenantScope scope;

    /** Those who are in the unit now, by their ids. */
    Page<UnitMember> members(long unit, String text, int first, int size) {
        var asked = Asked.users(text);
        var rows =
                "select u.id, u.user_key, u.name, " + OTHERS + ", m.from_on, " + PRIMARY + THERE + asked.sql() + ORDER;
        var counted = asked.isOpen() ? ALL_THERE : "select count(*)" + THERE + asked.sql();
        return new Page<>(rows(rows, unit, asked, new Window(first, size)), count(counted, unit, asked));
    }

    /** Those who are not, counted as far as lists count. */
    Page<UnitMember> candidates(long unit, String text, int first, int size) {
        var asked = Asked.users(text);
        var rows =
                "select u.id, u.user_key, u.name, " + OTHERS + ", cast(null as date), 0" + FREE + asked.sql() + ORDER;
        var counted = "select count(*) from (select 1 as one" + FREE + asked.sql() + " limit "
                + (UnitAssignments.COUNTED_MAX + 1) + ") counted";
        var total = asked.isOpen() && isAnyoneLeftOver(unit)
                ? UnitAssignments.COUNTED_MAX + 1
                : count(counted, unit, asked);
        return new Page<>(rows(rows, unit, asked, new Window(first, size)), total);
    }

    /** Whether there are more users than are in the unit and counted together: then nobody has to be looked up to know that. */
    private boolean isAnyoneLeftOver(long unit) {
        var there = count(ALL_THERE, unit, Asked.users((String) null));
        return database.call(c -> {
            try (var all = c.prepareStatement("select 1 from directory_user where tenant_id = ?"
                    + " and state <> 'DELETED' order by tenant_id, id limit 1 offset ?")) {
                all.setLong(1, scope.required().value());
                all.setInt(2, there + UnitAssignments.COUNTED_MAX);
                return all.executeQuery().next();
            }
        });
    }

    /** All of them, one by one. */
    int howManyCandidates(long unit, String text) {
        var asked = Asked.users(text);
        return count("select count(*)" + FREE + asked.sql(), unit, asked);
    }

    private record Window(int first, int size) {}

    private List<UnitMember> rows(String sql, long unit, Asked asked, Window window) {
        return database.call(c -> {
            try (var query = c.prepareStatement(sql)) {
                query.setLong(1, unit);
                var next = bind(query, 2, unit, asked);
                query.setInt(next, Math.min(window.size(), Page.MAX_SIZE));
                query.setInt(next + 1, window.first());
                return rows(query.executeQuery(), unit);
            }
        });
    }

    private int count(String sql, long unit, Asked asked) {
        return database.call(c -> {
            try (var query = c.prepareStatement(sql)) {
                bind(query, 1, unit, asked);
                var total = query.executeQuery();
                total.next();
                return total.getInt(1);
            }
        });
    }

    private static List<UnitMember> rows(ResultSet found, long unit) throws SQLException {
        var rows = new ArrayList<UnitMember>();
        while (found.next()) {
            rows.add(new UnitMember(
                    found.getLong(1),
                    found.getString(2),
                    found.getString(3),
                    found.getObject(5, LocalDate.class),
                    found.getLong(6) == unit,
                    found.getInt(4)));
        }
        return rows;
    }

    /** Those who are in a team. */
    static Asked team(long team) {
        return new Asked(
                " and exists (select 1 from team_member t where t.tenant_id = u.tenant_id and t.user_id = u.id"
                        + " and t.team_id = ?)",
                List.of(team));
    }

    /** The ids of teams by name, the first few that have the text in it. */
    SortedMap<String, Long> teams(String text, int atMost) {
        return database.call(c -> {
            try (var query =
                    c.prepareStatement("select name, id from team where tenant_id = ? and name_key like ? escape"
                            + " '!' order by name_key limit ?")) {
                query.setLong(1, scope.required().value());
                query.setString(2, SqlPatterns.containing(text));
                query.setInt(3, atMost);
                var found = new TreeMap<String, Long>();
                for (var row = query.executeQuery(); row.next(); ) {
                    found.put(row.getString(1), row.getLong(2));
                }
                return found;
            }
        });
    }

    /**
     * Puts users into a unit. Who left it on that day or later was never away.
     *
     * @return how many were not in it
     */
    int assign(long unit, Asked asked, LocalDate from) {
        return reopen(unit, asked, from) + insert(unit, asked, from);
    }

    private int reopen(long unit, Asked asked, LocalDate from) {
        var left = "select u.id, max(l.from_on) from directory_user u join billing_unit_user l"
                + " on l.tenant_id = u.tenant_id and l.user_id = u.id and l.until_on >= ? where u.tenant_id = ?"
                + " and l.unit_id = ? and not exists (select 1 from billing_unit_user m where m.tenant_id = u.tenant_id"
                + " and m.user_id = u.id and m.unit_id = l.unit_id and m.open_slot = 1)" + asked.sql()
                + " group by u.id order by u.id";
        return database.call(c -> {
            try (var query = c.prepareStatement(left);
                    var update = c.prepareStatement("update billing_unit_user set until_on = null, open_slot = 1"
                            + " where tenant_id = ? and user_id = ? and unit_id = ? and from_on = ?")) {
                query.setObject(1, from);
                bind(query, 2, unit, asked);
                var found = 0;
                for (var row = query.executeQuery(); row.next(); found++) {
                    update.setLong(1, scope.required().value());
                    update.setLong(2, row.getLong(1));
                    update.setLong(3, unit);
                    update.setObject(4, row.getObject(2, LocalDate.class));
                    update.addBatch();
                }
                if (found > 0) {
                    update.executeBatch();
                }
                return found;
            }
        });
    }

    private int insert(long unit, Asked asked, LocalDate from) {
        var sql = "insert into billing_unit_user (tenant_id, user_id, unit_id, from_on, open_slot)"
                + " select u.tenant_id, u.id, b.id, cast(? as date), 1 from directory_user u join billing_unit b"
                + " on b.tenant_id = u.tenant_id where u.tenant_id = ? and b.id = ? and u.state <> 'DELETED'"
                + " and not exists (select 1 from billing_unit_user m where m.tenant_id = u.tenant_id"
                + " and m.user_id = u.id and m.unit_id = b.id and m.open_slot = 1)" + asked.sql() + " order by u.id";
        return database.call(c -> {
            try (var insert = c.prepareStatement(sql)) {
                insert.setObject(1, from);
                bind(insert, 2, unit, asked);
                return insert.executeUpdate();
            }
        });
    }

    /**
     * Takes users out of a unit from a day on; those put in later were never in it.
     *
     * @return how many were in it
     */
    int remove(long unit, Asked asked, LocalDate from) {
        var whose = " where billing_unit_user.tenant_id = ? and unit_id = ? and open_slot = 1 and user_id in"
                + " (select u.id from directory_user u where u.tenant_id = ?" + asked.sql() + ") and from_on ";
        return database.call(c -> {
            try (var delete = c.prepareStatement("delete from billing_unit_user" + whose + ">= ?");
                    var update = c.prepareStatement(
                            "update billing_unit_user set until_on = ?, open_slot = null" + whose + "< ?")) {
                delete.setObject(bindOwn(delete, 1, unit, asked), from);
                update.setObject(1, from);
                update.setObject(bindOwn(update, 2, unit, asked), from);
                return delete.executeUpdate() + update.executeUpdate();
            }
        });
    }

    /** Makes a unit the user's primary one from a day on. */
    void choose(long user, long unit, LocalDate from) {
        database.call(c -> {
            try (var later = c.prepareStatement(
                            "delete from billing_unit_primary where tenant_id = ? and user_id = ? and from_on >= ?");
                    var insert = c.prepareStatement("insert into billing_unit_primary (tenant_id, user_id, from_on,"
                            + " unit_id) values (?, ?, ?, ?)")) {
                for (var statement : List.of(later, insert)) {
                    statement.setLong(1, scope.required().value());
                    statement.setLong(2, user);
                    statement.setObject(3, from);
                }
                later.executeUpdate();
                insert.setLong(4, unit);
                return insert.executeUpdate();
            }
        });
    }

    boolean isMember(long user, long unit) {
        return database.call(c -> {
            try (var query = c.prepareStatement("select 1 from billing_unit_user where tenant_id = ? and user_id = ?"
                    + " and unit_id = ? and open_slot = 1")) {
                query.setLong(1, scope.required().value());
                query.setLong(2, user);
                query.setLong(3, unit);
                return query.executeQuery().next();
            }
        });
    }

    private int bind(PreparedStatement statement, int first, long unit, Asked asked) throws SQLException {
        statement.setLong(first, scope.required().value());
        statement.setLong(first + 1, unit);
        return asked.bind(statement, first + 2);
    }

    private int bindOwn(PreparedStatement statement, int first, long unit, Asked asked) throws SQLException {
        statement.setLong(first, scope.required().value());
        statement.setLong(first + 1, unit);
        statement.setLong(first + 2, scope.required().value());
        return asked.bind(statement, first + 3);
    }
}
