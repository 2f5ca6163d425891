package org.reckoner.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.reckoner.platform.Database;
import org.reckoner.platform.Ids;
import org.reckoner.platform.TenantScope;

/** Writes who holds a number when, one after the other for each number, whichever tenants want to. */
@ApplicationScoped
class NumberStore {
    @Inject
    Database database;

    @Inject
    TenantScope scope;

    @Inject
    Ids ids;

    /** Waits until nobody else changes who holds these numbers, and keeps others waiting until the transaction ends. */
    void takeTurn(SortedSet<String> numbers) {
        database.call(c -> {
            try (var turn = c.prepareStatement("insert into phone_number_turn (e164, turn) values (?, 1)"
                    + " on duplicate key update turn = turn + 1")) {
                for (var number : numbers) {
                    turn.setString(1, number);
                    turn.addBatch();
                }
                return turn.executeBatch();
            }
        });
    }

    /** All stretches of these numbers, whoever's, by number. */
    Map<String, List<KnownNumber>> known(Collection<String> numbers) {
        if (numbers.isEmpty()) {
            return new HashMap<>();
        }
        var own = scope.required().value();
        return database.call(c -> {
            var found = new HashMap<String, List<KnownNumber>>();
            var sql = "select id, tenant_id, e164, country, kind, ported, ordered_on, released_on from phone_number"
                    + " where e164 in (" + String.join(", ", Collections.nCopies(numbers.size(), "?")) + ")";
            try (var query = c.prepareStatement(sql)) {
                var place = 1;
                for (var number : numbers) {
                    query.setString(place++, number);
                }
                for (var rows = query.executeQuery(); rows.next(); ) {
                    var one = known(rows, own);
                    found.computeIfAbsent(one.number(), number -> new ArrayList<>())
                            .add(one);
                }
            }
            return found;
        });
    }

    private static KnownNumber known(ResultSet row, long own) throws SQLException {
        return new KnownNumber(
                row.getLong(1),
                row.getLong(2) == own,
                new PhoneFormat.Placed(row.getString(3), row.getString(4)),
                new HeldNumber(
                        row.getString(5),
                        row.getBoolean(6),
                        row.getObject(7, LocalDate.class),
                        row.getObject(8, LocalDate.class)));
    }

    /** Adds what has no id yet and changes what has, in the order given. */
    void store(Collection<KnownNumber> numbers, Instant now) {
        insert(numbers.stream().filter(one -> one.id() == 0).toList(), now);
        update(numbers.stream().filter(one -> one.id() != 0).toList());
    }

    /** @return the id of the last one */
    long insert(Collection<KnownNumber> numbers, Instant now) {
        if (numbers.isEmpty()) {
            return 0;
        }
        return database.call(c -> {
            try (var insert =
                    c.prepareStatement("insert into phone_number (tenant_id, id, version, e164, kind, country,"
                            + " ported, ordered_on, released_on, created_at) values (?, ?, 1, ?, ?, ?, ?, ?, ?, ?)")) {
                var id = 0L;
                for (var one : numbers) {
                    id = ids.next();
                    insert.setLong(1, scope.required().value());
                    insert.setLong(2, id);
                    insert.setString(3, one.number());
                    insert.setString(4, one.held().kind());
                    insert.setString(5, one.placed().country());
                    insert.setBoolean(6, one.held().ported());
                    insert.setObject(7, one.held().orderedOn());
                    insert.setObject(8, one.held().releasedOnOrNull());
                    insert.setObject(9, Database.stored(now));
                    insert.addBatch();
                }
                insert.executeBatch();
                return id;
            }
        });
    }

    void update(Collection<KnownNumber> numbers) {
        if (numbers.isEmpty()) {
            return;
        }
        database.call(c -> {
            try (var update = c.prepareStatement("update phone_number set kind = ?, country = ?, ported = ?,"
                    + " ordered_on = ?, released_on = ?, version = version + 1 where tenant_id = ? and id = ?")) {
                for (var one : numbers) {
                    update.setString(1, one.held().kind());
                    update.setString(2, one.placed().country());
                    update.setBoolean(3, one.held().ported());
                    update.setObject(4, one.held().orderedOn());
                    update.setObject(5, one.held().releasedOnOrNull());
                    update.setLong(6, scope.required().value());
                    update.setLong(7, one.id());
                    update.addBatch();
                }
                return update.executeBatch();
            }
        });
    }
}
