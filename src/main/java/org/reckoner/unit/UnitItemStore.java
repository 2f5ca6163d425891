package org.reckoner.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.reckoner.money.Money;
import org.reckoner.period.Dates;
import org.reckoner.platform.Database;
import org.reckoner.platform.Page;
import org.reckoner.platform.TenantScope;
import org.reckoner.rating.unit.UnitItem;

/** Keeps which users and numbers the amounts of units are made of. */
@ApplicationScoped
class UnitItemStore {
    private static final String OF = " from unit_cost_item where tenant_id = ? and contract_id = ? and from_on = ?"
            + " and unit_id = ? and section = ? and category = ? and product = ?";

    /** The same for all rows there ever were: where an item stands tells in which row it is. */
    private static final int SLICE = 500;

    /** Among those of the same amount by key, so that pages neither repeat nor miss any. */
    private static final Comparator<UnitItem> DEAREST_FIRST = Comparator.comparing(
                    (UnitItem item) -> item.amount().amount())
            .reversed()
            .thenComparing(UnitItem::key);

    private static final int BATCH = 200;
    /** So many users a search is narrowed to at most. */
    private static final int FOUND_MAX = 10_000;

    @Inject
    Database database;

    @Inject
    TenantScope scope;

    /** Units in one order, so that two who write never wait for each other's rows. */
    void add(FrozenPeriod period, Effect effect, List<UnitAmount> amounts) {
        var known = amounts.stream()
                .filter(amount -> !amount.items().isEmpty())
                .sorted(Comparator.comparing(UnitAmount::unitId)
                        .thenComparing(UnitAmount::section)
                        .thenComparing(UnitAmount::category)
                        .thenComparing(UnitAmount::product))
                .toList();
        if (known.isEmpty()) {
            return;
        }
        database.call(c -> {
            try (var insert = c.prepareStatement("insert into unit_cost_item (tenant_id, contract_id, from_on, unit_id,"
                    + " section, category, product, document_id, effect, slice, content, amount, item_count)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                var waiting = 0;
                for (var amount : known) {
                    waiting = add(insert, period, effect, amount, waiting);
                }
                insert.executeBatch();
            }
            return null;
        });
    }

    private int add(PreparedStatement insert, FrozenPeriod period, Effect effect, UnitAmount amount, int waiting)
            throws SQLException {
        var next = waiting;
        var items = shown(together(amount.items()));
        for (var first = 0; first < items.size(); first += SLICE) {
            bind(insert, period, amount.unitId(), new UnitPart(amount.section(), amount.category(), amount.product()));
            insert.setLong(8, effect.documentId());
            insert.setString(9, effect.kind());
            insert.setInt(10, first / SLICE);
            var slice = items.subList(first, Math.min(items.size(), first + SLICE));
            insert.setBytes(11, UnitItemBytes.of(slice));
            insert.setBigDecimal(12, sum(slice, period.currency()).amount());
            insert.setInt(13, slice.size());
            insert.addBatch();
            if (++next % BATCH == 0) {
                insert.executeBatch();
            }
        }
        return next;
    }

    private static Money sum(List<UnitItem> items, Currency currency) {
        return Money.sum(items.stream().map(UnitItem::amount).toList(), currency);
    }

    /** What all of them come to, all documents together. */
    Money sum(FrozenPeriod of, long unit, UnitPart part) {
        return database.call(c -> {
            var zero = Money.zero(of.currency());
            try (var known = c.prepareStatement("select sum(amount)" + OF + " and amount is not null");
                    var others = Database.streamed(c, "select content" + OF + " and amount is null")) {
                bind(known, of, unit, part);
                bind(others, of, unit, part);
                var sums = known.executeQuery();
                sums.next();
                var sum = sums.getBigDecimal(1) == null ? zero : new Money(sums.getBigDecimal(1), of.currency());
                for (var row = others.executeQuery(); row.next(); ) {
                    sum = sum.plus(sum(UnitItemBytes.items(row.getBytes(1), of.currency()), of.currency()));
                }
                return sum;
            }
        });
    }

    /** All documents together, the dearest first; what was taken back is left out. */
    List<UnitItem> items(FrozenPeriod of, long unit, UnitPart part) {
        var found = new ArrayList<UnitItem>();
        database.call(c -> {
            try (var query = c.prepareStatement("select content" + OF)) {
                bind(query, of, unit, part);
                for (var row = query.executeQuery(); row.next(); ) {
                    found.addAll(UnitItemBytes.items(row.getBytes(1), of.currency()));
                }
            }
            return null;
        });
        return shown(together(found));
    }

    /** One for each user or number. */
    private static Collection<UnitItem> together(List<UnitItem> items) {
        var found = new HashMap<String, UnitItem>();
        items.forEach(item -> found.merge(item.key(), item, UnitItem::plus));
        return found.values();
    }

    private static List<UnitItem> shown(Collection<UnitItem> items) {
        return items.stream()
                .filter(item -> !item.amount().isZero() || item.calls() != 0)
                .sorted(DEAREST_FIRST)
                .toList();
    }

    /**
     * Some of them, read alone; empty where several documents, or rows in no order, have to be put together first.
     *
     * @param size 1 at least
     */
    Optional<Page<UnitItem>> page(FrozenPeriod of, long unit, UnitPart part, int first, int size) {
        return database.call(c -> {
            var begin = slice(c, of, unit, part, "document_id, effect, slice");
            var end = slice(c, of, unit, part, "document_id desc, effect desc, slice desc");
            if (begin == null) {
                return Optional.of(new Page<>(List.of(), 0));
            }
            if (!begin.isOneWith(end)) {
                return Optional.empty();
            }
            var from = first / SLICE;
            var found = new ArrayList<UnitItem>();
            try (var query = c.prepareStatement("select content" + OF
                    + " and document_id = ? and effect = ? and slice between ? and ? order by slice")) {
                bind(query, of, unit, part);
                query.setLong(8, begin.document());
                query.setString(9, begin.effect());
                query.setInt(10, from);
                query.setInt(11, (first + size - 1) / SLICE);
                for (var row = query.executeQuery(); row.next(); ) {
                    found.addAll(UnitItemBytes.items(row.getBytes(1), of.currency()));
                }
            }
            var some = found.stream().skip(first - from * SLICE).limit(size).toList();
            return Optional.of(new Page<>(some, end.number() * SLICE + end.items()));
        });
    }

    /** A row's place; items is null of one in no order. */
    private record Slice(long document, String effect, int number, Integer items) {
        boolean isOneWith(Slice other) {
            return items != null && document == other.document && effect.equals(other.effect);
        }
    }

    private Slice slice(Connection c, FrozenPeriod of, long unit, UnitPart part, String order) throws SQLException {
        try (var query = c.prepareStatement(
                "select document_id, effect, slice, item_count" + OF + " order by " + order + " limit 1")) {
            bind(query, of, unit, part);
            var row = query.executeQuery();
            return row.next()
                    ? new Slice(row.getLong(1), row.getString(2), row.getInt(3), row.getObject(4, Integer.class))
                    : null;
        }
    }

    private void bind(PreparedStatement statement, FrozenPeriod of, long unit, UnitPart part) throws SQLException {
        statement.setLong(1, scope.required().value());
        statement.setLong(2, of.contractId());
        statement.setObject(3, of.dates().from());
        statement.setLong(4, unit);
        statement.setString(5, part.section().name());
        statement.setString(6, part.category().name());
        statement.setString(7, part.product());
    }

    /** The ids of users who have words that begin so. */
    Set<String> userKeys(String text) {
        var asked = Asked.users(text);
        return database.call(c -> {
            try (var query = c.prepareStatement("select u.user_key from directory_user u where u.tenant_id = ?"
                    + asked.sql() + " order by u.user_key limit ?")) {
                query.setLong(1, scope.required().value());
                query.setInt(asked.bind(query, 2), FOUND_MAX);
                var found = new HashSet<String>();
                for (var row = query.executeQuery(); row.next(); ) {
                    found.add(row.getString(1));
                }
                return found;
            }
        });
    }

    /** Names by id, of some hundred users. */
    Map<String, String> names(Collection<String> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        var marks = String.join(", ", Collections.nCopies(keys.size(), "?"));
        return database.call(c -> {
            try (var query = c.prepareStatement("select user_key, name from directory_user where tenant_id = ?"
                    + " and user_key in (" + marks + ")")) {
                query.setLong(1, scope.required().value());
                var parameter = 2;
                for (var key : keys) {
                    query.setString(parameter++, key);
                }
                var found = new HashMap<String, String>();
                for (var row = query.executeQuery(); row.next(); ) {
                    found.put(row.getString(1), row.getString(2));
                }
                return found;
            }
        });
    }

    /** When a number was in a unit, by local dates. */
    List<Dates> held(long unit, String number) {
        return database.call(c -> {
            try (var query = c.prepareStatement("select unit_id, from_on, until_on from (select m.unit_id, m.from_on,"
                    + " lead(m.from_on) over (partition by m.number_id order by m.from_on) as until_on"
                    + " from billing_unit_number m join phone_number n on n.tenant_id = m.tenant_id"
                    + " and n.id = m.number_id where m.tenant_id = ? and n.e164 = ?) held where unit_id = ?")) {
                query.setLong(1, scope.required().value());
                query.setString(2, number);
                query.setLong(3, unit);
                var found = new ArrayList<Dates>();
                for (var row = query.executeQuery(); row.next(); ) {
                    var until = row.getObject(3, LocalDate.class);
                    found.add(new Dates(row.getObject(2, LocalDate.class), until == null ? LocalDate.MAX : until));
                }
                return found;
            }
        });
    }
}
