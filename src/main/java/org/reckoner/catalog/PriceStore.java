package org.reckoner.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.reckoner.platform.Database;

/** The price books. */
@ApplicationScoped
class PriceStore {
    private static final String COLUMNS =
            "select product_id, currency, effective_on, revision, price, set_at, set_by from product_price";

    @Inject
    Database database;

    /** The prices of a product in one currency. */
    record Book(long productId, String currency) {}

    /** A product's prices by currency. */
    Map<String, PriceHistory> of(long productId) {
        var found = new HashMap<String, PriceHistory>();
        read(COLUMNS + " where product_id = ?", productId)
                .forEach((book, entries) -> found.put(book.currency(), new PriceHistory(entries)));
        return found;
    }

    /** The prices of some products in a currency, by product; those without any are missing. */
    Map<Long, PriceHistory> of(Collection<Long> products, String currency) {
        if (products.isEmpty()) {
            return Map.of();
        }
        var parameters = new ArrayList<Object>();
        parameters.add(currency);
        parameters.addAll(products);
        return byProduct(read(
                COLUMNS + " where currency = ? and product_id in ("
                        + String.join(", ", Collections.nCopies(products.size(), "?")) + ")",
                parameters.toArray()));
    }

    /** A whole price book, by product. */
    Map<Long, PriceHistory> of(String currency) {
        return byProduct(read(COLUMNS + " where currency = ?", currency));
    }

    /** All price books. */
    Map<Book, PriceHistory> all() {
        return read(COLUMNS).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> new PriceHistory(each.getValue())));
    }

    private static Map<Long, PriceHistory> byProduct(Map<Book, List<PriceEntry>> books) {
        return books.entrySet().stream()
                .collect(
                        Collectors.toMap(each -> each.getKey().productId(), each -> new PriceHistory(each.getValue())));
    }

    private Map<Book, List<PriceEntry>> read(String sql, Object... parameters) {
        return database.call(c -> {
            var found = new HashMap<Book, List<PriceEntry>>();
            try (var query = c.prepareStatement(sql)) {
                for (var i = 0; i < parameters.length; i++) {
                    query.setObject(i + 1, parameters[i]);
                }
                for (var rows = query.executeQuery(); rows.next(); ) {
                    found.computeIfAbsent(new Book(rows.getLong(1), rows.getString(2)), book -> new ArrayList<>())
                            .add(entry(rows));
                }
            }
            return found;
        });
    }

    private static PriceEntry entry(ResultSet row) throws SQLException {
        return new PriceEntry(
                row.getString(2),
                row.getObject(3, LocalDate.class),
                row.getInt(4),
                row.getBigDecimal(5),
                Database.instant(row.getObject(6, LocalDateTime.class)),
                row.getString(7));
    }

    /** Adds entries; in the order of their keys, so that two who do it wait for each other. */
    void insert(long productId, Collection<PriceEntry> entries) {
        database.call(c -> {
            try (var insert =
                    c.prepareStatement("insert into product_price (product_id, currency, effective_on, revision,"
                            + " price, set_at, set_by) values (?, ?, ?, ?, ?, ?, ?)")) {
                for (var entry : entries) {
                    insert.setLong(1, productId);
                    insert.setString(2, entry.currency());
                    insert.setObject(3, entry.effectiveOn());
                    insert.setInt(4, entry.revision());
                    insert.setBigDecimal(5, entry.price());
                    insert.setObject(6, Database.stored(entry.setAt()));
                    insert.setString(7, entry.setBy());
                    insert.addBatch();
                }
                return insert.executeBatch().length;
            }
        });
    }
}
