package org.reckoner.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reckoner.platform.BoundedCount;
import org.reckoner.platform.Database;
import org.reckoner.platform.Page;
import org.reckoner.platform.ReadAhead;
import org.reckoner.platform.TenantList;
import org.reckoner.platform.TenantScope;

/** Reads a tenant's numbers, along an index of number and day of order. */
@ApplicationScoped
class NumberListStore {
    private static final int KINDS_MAX = 50;

    /** Behind the columns of a number. */
    private static final int TENANT = 9;

    private static final String COLUMNS = "select id, version, e164, kind, country, ported, ordered_on, released_on";
    private static final String FROM = " from phone_number where tenant_id = ?";
    private static final String ORDER = " order by tenant_id, e164, ordered_on limit ?";

    @Inject
    ReadAhead ahead;

    @Inject
    Database database;

    @Inject
    TenantScope scope;

    Optional<NumberRow> row(long id) {
        return database.call(c -> {
            try (var query = c.prepareStatement(COLUMNS + " from phone_number where tenant_id = ? and id = ?")) {
                query.setLong(1, scope.required().value());
                query.setLong(2, id);
                return rows(query.executeQuery()).stream().findFirst();
            }
        });
    }

    /** Counted as far as {@link Page#COUNTED_MAX} behind the part. */
    Page<NumberRow> page(NumberSearch search, int first, int size) {
        if (search.fitsNothing()) {
            return new Page<>(List.of(), 0);
        }
        return database.call(c -> {
            try (var query = c.prepareStatement(COLUMNS + FROM + narrowed(search) + ORDER + " offset ?")) {
                var next = bind(query, search);
                query.setInt(next, Math.min(size, Page.MAX_SIZE));
                query.setInt(next + 1, first);
                var fitting = "select 1 as one" + FROM + narrowed(search);
                var total = BoundedCount.of(c, fitting, count -> bind(count, search), first + Page.COUNTED_MAX + 1);
                return new Page<>(rows(query.executeQuery()), total);
            }
        });
    }

    /** How many there are, held or not, counted up to a maximum. */
    int count(int max) {
        return database.call(c -> BoundedCount.of(
                c,
                "select 1 as one" + FROM,
                query -> {
                    query.setLong(1, scope.required().value());
                    return 2;
                },
                max));
    }

    /** All that fit, one by one. */
    int count(NumberSearch search) {
        return database.call(c -> {
            try (var query = c.prepareStatement("select count(*)" + FROM + narrowed(search))) {
                bind(query, search);
                var total = query.executeQuery();
                total.next();
                return total.getInt(1);
            }
        });
    }

    /**
     * Those that fit behind one.
     *
     * @param last null for the first ones
     */
    List<NumberRow> after(NumberSearch search, NumberRow last, int size) {
        if (search.fitsNothing()) {
            return List.of();
        }
        var behind = last == null ? "" : " and (e164 > ? or (e164 = ? and ordered_on > ?))";
        return database.call(c -> {
            try (var query = c.prepareStatement(COLUMNS + FROM + narrowed(search) + behind + ORDER)) {
                var next = bind(query, search);
                if (last != null) {
                    query.setString(next++, last.number());
                    query.setString(next++, last.number());
                    query.setObject(next++, last.orderedOn());
                }
                query.setInt(next, size);
                return rows(query.executeQuery());
            }
        });
    }

    /** All that are held on a local date from one on and before another. */
    List<NumberHolding> heldBetween(LocalDate from, LocalDate until) {
        return ahead.of("numbers", List.of(from, until), tenants -> heldBetween(tenants, from, until));
    }

    /** The days on which those were ordered, ascending. */
    List<LocalDate> orderDays(LocalDate from, LocalDate until) {
        return ahead.of("numbers' order days", List.of(from, until), tenants -> orderDays(tenants, from, until));
    }

    private Map<Long, List<LocalDate>> orderDays(TenantList tenants, LocalDate from, LocalDate until) {
        return database.call(c -> {
            try (var query = c.prepareStatement("select tenant_id, ordered_on from phone_number where tenant_id in "
                    + tenants.marks() + " and ordered_on < ? and (released_on is null or released_on >= ?)"
                    + " group by tenant_id, ordered_on order by tenant_id, ordered_on")) {
                var next = tenants.bind(query, 1);
                query.setObject(next, until);
                query.setObject(next + 1, from);
                var days = tenants.<List<LocalDate>>each(ArrayList::new);
                for (var found = query.executeQuery(); found.next(); ) {
                    days.get(found.getLong(1)).add(found.getObject(2, LocalDate.class));
                }
                return days;
            }
        });
    }

    private Map<Long, List<NumberHolding>> heldBetween(TenantList tenants, LocalDate from, LocalDate until) {
        return database.call(c -> {
            try (var query = c.prepareStatement(COLUMNS + ", tenant_id from phone_number where tenant_id in "
                    + tenants.marks() + " and ordered_on < ? and (released_on is null or released_on >= ?)"
                    + " order by tenant_id, e164, ordered_on")) {
                var next = tenants.bind(query, 1);
                query.setObject(next, until);
                query.setObject(next + 1, from);
                var held = tenants.<List<NumberHolding>>each(ArrayList::new);
                for (var found = query.executeQuery(); found.next(); ) {
                    held.get(found.getLong(TENANT)).add(row(found).holding());
                }
                return held;
            }
        });
    }

    /** The kinds there are, by code. Grouped by the whole index: for a "distinct" MariaDB reads all of them. */
    List<String> kinds() {
        return database.call(c -> {
            try (var query =
                    c.prepareStatement("select kind from phone_number where tenant_id = ? group by tenant_id, kind"
                            + " order by tenant_id, kind limit ?")) {
                query.setLong(1, scope.required().value());
                query.setInt(2, KINDS_MAX);
                var found = new ArrayList<String>();
                for (var rows = query.executeQuery(); rows.next(); ) {
                    found.add(rows.getString(1));
                }
                return found;
            }
        });
    }

    /** No more than what is asked, so that an index says how many all are. */
    private static String narrowed(NumberSearch search) {
        return (search.text() == null ? "" : " and e164 like ?")
                + (search.kind() == null ? "" : " and kind = ?")
                + (search.heldOn() == null ? "" : " and ordered_on <= ? and (released_on is null or released_on >= ?)");
    }

    private int bind(PreparedStatement query, NumberSearch search) throws SQLException {
        var next = 1;
        query.setLong(next++, scope.required().value());
        if (search.text() != null) {
            query.setString(next++, search.pattern());
        }
        if (search.kind() != null) {
            query.setString(next++, search.kind());
        }
        if (search.heldOn() != null) {
            query.setObject(next++, search.heldOn());
            query.setObject(next++, search.heldOn());
        }
        return next;
    }

    private static List<NumberRow> rows(ResultSet found) throws SQLException {
        var rows = new ArrayList<NumberRow>();
        while (found.next()) {
            rows.add(row(found));
        }
        return rows;
    }

    private static NumberRow row(ResultSet found) throws SQLException {
        return new NumberRow(
                found.getLong(1),
                found.getInt(2),
                found.getString(3),
                found.getString(4),
                found.getString(5),
                found.getBoolean(6),
                found.getObject(7, LocalDate.class),
                found.getObject(8, LocalDate.class));
    }
}
