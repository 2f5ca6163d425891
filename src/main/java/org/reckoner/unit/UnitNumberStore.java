package org.reckoner.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.reckoner.platform.Database;
import org.reckoner.platform.Page;
import org.reckoner.platform.SqlLists;
import org.reckoner.platform.TenantScope;

/**
 * Reads and writes which unit numbers are in. A number's rows are one line of steps: each says where it is from its day on. All that
 * is written goes on from the last step, of which the database lets there be one.
 */
@ApplicationScoped
class UnitNumberStore {
    private static final int BATCH = 500;
    private static final String HELD = " and (n.released_on is null or n.released_on >= ?)";

    /**
     * In no unit from a day on: its last step leads out of one by then, or there is none. By a subquery for each number of a page: for
     * a "not exists" MariaDB first writes down where all of them are.
     */
    private static final String FREE = " from phone_number n where n.tenant_id = ?" + HELD
            + " and (select 1 from billing_unit_number l where l.tenant_id = n.tenant_id"
            + " and l.number_id = n.id and l.last_slot = 1 and (l.unit_id is not null or l.from_on > ?) limit 1) is null";

    private static final String THERE = " from phone_number n join billing_unit_number m on m.tenant_id = n.tenant_id"
            + " and m.number_id = n.id and m.last_slot = 1 where n.tenant_id = ? and m.unit_id = ?";

    @Inject
    Database database;

    @Inject
    TenantScope scope;

    /** Those in the unit now. */
    Page<UnitNumber> numbers(long unit, String text, int first, int size) {
        var asked = Asked.numbers(text);
        var there = THERE + asked.sql();
        return page("m.from_on" + there, "select count(*)" + there, new Window(first, size), statement -> {
            statement.setLong(1, scope.required().value());
            statement.setLong(2, unit);
            return asked.bind(statement, 3);
        });
    }

    /** Those that are free from a day on, counted as far as lists count. */
    Page<UnitNumber> available(LocalDate from, String text, int first, int size) {
        var asked = Asked.numbers(text);
        var free = FREE + asked.sql();
        var counted = "select count(*) from (select 1 as one" + free + " limit " + (UnitAssignments.COUNTED_MAX + 1)
                + ") counted";
        return page(
                "cast(null as date)" + free,
                counted,
                new Window(first, size),
                statement -> bindFree(statement, from, asked));
    }

    /** All of them, one by one. */
    int howManyAvailable(LocalDate from, String text) {
        var asked = Asked.numbers(text);
        return database.call(c -> {
            try (var count = c.prepareStatement("select count(*)" + FREE + asked.sql())) {
                bindFree(count, from, asked);
                var total = count.executeQuery();
                total.next();
                return total.getInt(1);
            }
        });
    }

    private int bindFree(PreparedStatement statement, LocalDate from, Asked asked) throws SQLException {
        statement.setLong(1, scope.required().value());
        statement.setObject(2, from);
        statement.setObject(3, from);
        return asked.bind(statement, 4);
    }

    @FunctionalInterface
    private interface Binding {
        int bind(PreparedStatement statement) throws SQLException;
    }

    private record Window(int first, int size) {}

    private Page<UnitNumber> page(String what, String counted, Window window, Binding binding) {
        return database.call(c -> {
            try (var query = c.prepareStatement("select n.id, n.e164, n.kind, " + what
                            + " order by n.tenant_id, n.e164, n.ordered_on limit ? offset ?");
                    var count = c.prepareStatement(counted)) {
                var next = binding.bind(query);
                query.setInt(next, Math.min(window.size(), Page.MAX_SIZE));
                query.setInt(next + 1, window.first());
                binding.bind(count);
                var total = count.executeQuery();
                total.next();
                return new Page<>(rows(query.executeQuery()), total.getInt(1));
            }
        });
    }

    private static List<UnitNumber> rows(ResultSet found) throws SQLException {
        var rows = new ArrayList<UnitNumber>();
        while (found.next()) {
            rows.add(new UnitNumber(
                    found.getLong(1), found.getString(2), found.getString(3), found.getObject(4, LocalDate.class)));
        }
        return rows;
    }

    /**
     * Puts free numbers into a unit from a day on; of two who want the same one the database refuses one.
     *
     * @return how many there were
     */
    int assign(long unit, Asked asked, LocalDate from) {
        var chosen =
                " and number_id in (select n.id from phone_number n where n.tenant_id = ?" + HELD + asked.sql() + ")";
        var last = " where billing_unit_number.tenant_id = ? and last_slot = 1 and unit_id is null and from_on ";
        return database.call(c -> {
            try (var same = c.prepareStatement("update billing_unit_number set unit_id = ?" + last + "= ?" + chosen);
                    var earlier =
                            c.prepareStatement("update billing_unit_number set last_slot = ?" + last + "< ?" + chosen);
                    var insert = c.prepareStatement("insert into billing_unit_number (tenant_id, number_id, from_on,"
                            + " unit_id, last_slot) select n.tenant_id, n.id, cast(? as date), b.id, 1 from phone_number n"
                            + " join billing_unit b on b.tenant_id = n.tenant_id where n.tenant_id = ?" + HELD
                            + " and b.id = ? and not exists (select 1 from billing_unit_number l"
                            + " where l.tenant_id = n.tenant_id and l.number_id = n.id and l.last_slot = 1)"
                            + asked.sql()
                            + " order by n.id")) {
                same.setLong(1, unit);
                earlier.setObject(1, null);
                bindLast(same, from, asked);
                bindLast(earlier, from, asked);
                insert.setObject(1, from);
                insert.setLong(2, scope.required().value());
                insert.setObject(3, from);
                insert.setLong(4, unit);
                asked.bind(insert, 5);
                var taken = same.executeUpdate();
                earlier.executeUpdate();
                return taken + insert.executeUpdate();
            }
        });
    }

    private void bindLast(PreparedStatement statement, LocalDate from, Asked asked) throws SQLException {
        statement.setLong(2, scope.required().value());
        statement.setObject(3, from);
        statement.setLong(4, scope.required().value());
        statement.setObject(5, from);
        asked.bind(statement, 6);
    }

    /**
     * Takes numbers out of a unit from a day on; those put in later were never in it.
     *
     * @return how many were in it
     */
    int remove(long unit, Asked asked, LocalDate from) {
        var later =
                "update billing_unit_number set unit_id = null where billing_unit_number.tenant_id = ? and unit_id = ? and last_slot = 1"
                        + " and from_on >= ? and number_id in (select n.id from phone_number n where n.tenant_id = ?"
                        + asked.sql()
                        + ")";
        return database.call(c -> {
            try (var never = c.prepareStatement(later)) {
                never.setLong(1, scope.required().value());
                never.setLong(2, unit);
                never.setObject(3, from);
                never.setLong(4, scope.required().value());
                asked.bind(never, 5);
                var ids = earlier(unit, asked, from);
                for (var i = 0; i < ids.size(); i += BATCH) {
                    leave(ids.subList(i, Math.min(ids.size(), i + BATCH)), from);
                }
                return never.executeUpdate() + ids.size();
            }
        });
    }

    private List<Long> earlier(long unit, Asked asked, LocalDate from) {
        return database.call(c -> {
            try (var query = Database.streamed(
                    c, "select n.id" + THERE + " and m.from_on < ?" + asked.sql() + " order by n.id")) {
                query.setLong(1, scope.required().value());
                query.setLong(2, unit);
                query.setObject(3, from);
                asked.bind(query, 4);
                var found = new ArrayList<Long>();
                for (var row = query.executeQuery(); row.next(); ) {
                    found.add(row.getLong(1));
                }
                return found;
            }
        });
    }

    private void leave(List<Long> numbers, LocalDate from) {
        database.call(c -> {
            try (var update = SqlLists.prepare(
                            c,
                            "update billing_unit_number set last_slot = null where (tenant_id, number_id) in "
                                    + SqlLists.pairs(numbers.size()) + " and last_slot = 1");
                    var insert = c.prepareStatement(SqlLists.rows(
                            "insert into billing_unit_number (tenant_id, number_id, from_on, unit_id, last_slot)"
                                    + " values (?, ?, ?, null, 1)",
                            numbers.size()))) {
                SqlLists.bindPairs(update, scope.required(), numbers);
                update.executeUpdate();
                var parameter = 1;
                for (var number : numbers) {
                    insert.setLong(parameter++, scope.required().value());
                    insert.setLong(parameter++, number);
                    insert.setObject(parameter++, from);
                }
                return insert.executeUpdate();
            }
        });
    }
}
