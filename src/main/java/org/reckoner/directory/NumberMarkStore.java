package org.reckoner.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.reckoner.platform.Database;
import org.reckoner.platform.Ids;
import org.reckoner.platform.ReadAhead;
import org.reckoner.platform.TenantId;
import org.reckoner.platform.TenantList;
import org.reckoner.platform.TenantScope;

/**
 * Tells whether a tenant's numbers changed, by notes that each change leaves in its own transaction: a count instead of all numbers.
 * Notes of one date are folded into one that counts for all, so that there are no more in the long run than dates.
 */
@ApplicationScoped
class NumberMarkStore {
    /** So many notes more than dates take less to read than to fold. */
    private static final int SPARE_MAX = 100;

    /** So many are folded at once; what is left is read again. */
    private static final int FOLDED_MAX = 10_000;

    @Inject
    Database database;

    @Inject
    ReadAhead ahead;

    @Inject
    TenantScope scope;

    @Inject
    Ids ids;

    private final Set<TenantId> crowded = ConcurrentHashMap.newKeySet();

    /**
     * Notes a change. Two who note the same date do not wait for each other, as they would for a counter.
     *
     * @param from the first local date on which any of the numbers was held, before or after
     */
    void note(LocalDate from) {
        database.call(c -> {
            try (var insert =
                    c.prepareStatement("insert into phone_number_change (tenant_id, from_on, id) values (?, ?, ?)")) {
                insert.setLong(1, scope.required().value());
                insert.setObject(2, from);
                insert.setLong(3, ids.next());
                return insert.executeUpdate();
            }
        });
    }

    /** For each date how many changes there were of numbers held before it. They only grow, so the same count means the same numbers. */
    List<Long> marks(List<LocalDate> untils) {
        return untils.isEmpty() ? List.of() : ahead.of("numbers' mark", untils, tenants -> marks(tenants, untils));
    }

    private Map<Long, List<Long>> marks(TenantList tenants, List<LocalDate> untils) {
        var each = String.join(
                "", Collections.nCopies(untils.size(), ", sum(case when from_on < ? then changes else 0 end)"));
        return database.call(c -> {
            try (var query = c.prepareStatement("select tenant_id" + each
                    + ", count(*) - count(distinct from_on) from phone_number_change where tenant_id in "
                    + tenants.marks() + " and from_on < ? group by tenant_id")) {
                var next = 1;
                for (var until : untils) {
                    query.setObject(next++, until);
                }
                query.setObject(tenants.bind(query, next), Collections.max(untils));
                var marks = tenants.each(() -> Collections.nCopies(untils.size(), 0L));
                for (var row = query.executeQuery(); row.next(); ) {
                    var counts = new ArrayList<Long>();
                    for (var place = 0; place < untils.size(); place++) {
                        counts.add(row.getLong(2 + place));
                    }
                    marks.put(row.getLong(1), counts);
                    if (row.getInt(2 + untils.size()) > SPARE_MAX) {
                        notice(tenants, row.getLong(1));
                    }
                }
                return marks;
            }
        });
    }

    private void notice(TenantList tenants, long many) {
        tenants.tenants().stream().filter(tenant -> tenant.value() == many).forEach(crowded::add);
    }

    /** Tenants of whom many notes were read since this was asked last, on this node: whoever reads them finds out. */
    Set<TenantId> crowded() {
        var some = Set.copyOf(crowded);
        crowded.removeAll(some);
        return some;
    }

    /**
     * Leaves one note of each date, which counts for all that were there: no mark changes by it. Who folds the same waits; who notes or
     * reads does not.
     */
    void fold() {
        database.call(c -> {
            var counted = new HashMap<LocalDate, Note>();
            var spare = new ArrayList<Note>();
            try (var query = c.prepareStatement("select from_on, id, changes from phone_number_change"
                    + " where tenant_id = ? order by from_on, id limit ? for update")) {
                query.setLong(1, scope.required().value());
                query.setInt(2, FOLDED_MAX);
                for (var row = query.executeQuery(); row.next(); ) {
                    var note = new Note(row.getObject(1, LocalDate.class), row.getLong(2), row.getInt(3));
                    if (counted.putIfAbsent(note.from(), note) != null) {
                        counted.computeIfPresent(note.from(), (from, kept) -> kept.with(note));
                        spare.add(note);
                    }
                }
            }
            delete(c, spare);
            count(
                    c,
                    spare.stream()
                            .map(note -> counted.get(note.from()))
                            .distinct()
                            .toList());
            return null;
        });
    }

    /** A note of a date and how many changes it stands for. */
    private record Note(LocalDate from, long id, int changes) {
        Note with(Note other) {
            return new Note(from, id, changes + other.changes);
        }
    }

    private void delete(Connection c, List<Note> notes) throws SQLException {
        try (var delete =
                c.prepareStatement("delete from phone_number_change where tenant_id = ? and from_on = ? and id = ?")) {
            for (var note : notes) {
                delete.setLong(1, scope.required().value());
                delete.setObject(2, note.from());
                delete.setLong(3, note.id());
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }

    private void count(Connection c, List<Note> notes) throws SQLException {
        try (var update = c.prepareStatement(
                "update phone_number_change set changes = ? where tenant_id = ? and from_on = ? and id = ?")) {
            for (var note : notes) {
                update.setInt(1, note.changes());
                update.setLong(2, scope.required().value());
                update.setObject(3, note.from());
                update.setLong(4, note.id());
                update.addBatch();
            }
            update.executeBatch();
        }
    }
}
