package org.reckoner.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.reckoner.platform.Database;
import org.reckoner.platform.Page;
import org.reckoner.platform.SqlPatterns;
import org.reckoner.rating.LicenceLevel;
import org.reckoner.rating.LicenceModel;
import org.reckoner.rating.terms.Section;

/** Products and their allowances. */
@ApplicationScoped
class ProductStore {
    /** The most products there may be; contracts and price books read them all at once. */
    static final int ALL_MAX = 5000;

    private static final String COLUMNS =
            "select id, version, code, kind, name, unit, section, is_in_ramp, billed_level,"
                    + " licence_model, billed_key, is_retired from product";

    @Inject
    Database database;

    Page<Product> page(ProductSearch search, int first, int size) {
        var where = " where is_retired = ? and search_text like ? escape '!'"
                + (search.kind() == null ? "" : " and kind = ?");
        return database.call(c -> {
            var products = new ArrayList<Product>();
            try (var query = c.prepareStatement(COLUMNS + where + " order by code limit ? offset ?")) {
                var next = bind(query, search);
                query.setInt(next++, Math.min(size, Page.MAX_SIZE));
                query.setInt(next, first);
                for (var rows = query.executeQuery(); rows.next(); ) {
                    products.add(product(rows));
                }
            }
            try (var count = c.prepareStatement("select count(*) from product" + where)) {
                bind(count, search);
                var row = count.executeQuery();
                row.next();
                return new Page<>(withAllowances(c, products), row.getInt(1));
            }
        });
    }

    private static int bind(PreparedStatement query, ProductSearch search) throws SQLException {
        query.setBoolean(1, search.retired());
        query.setString(2, "%" + SqlPatterns.escaped(search.text()) + "%");
        if (search.kind() != null) {
            query.setString(3, search.kind().name());
        }
        return search.kind() == null ? 3 : 4;
    }

    Optional<Product> find(long id) {
        return one(COLUMNS + " where id = ?", id);
    }

    Optional<Product> find(String code) {
        return one(COLUMNS + " where code = ?", code);
    }

    /** The product, held until the transaction ends. */
    Optional<Product> lock(long id) {
        return one(COLUMNS + " where id = ? for update", id);
    }

    private Optional<Product> one(String sql, Object key) {
        return database.call(c -> {
            try (var query = c.prepareStatement(sql)) {
                query.setObject(1, key);
                var row = query.executeQuery();
                return row.next()
                        ? withAllowances(c, List.of(product(row))).stream().findFirst()
                        : Optional.empty();
            }
        });
    }

    /** All of them by code, {@link #ALL_MAX} at most. */
    List<Product> all() {
        return database.call(c -> {
            var products = new ArrayList<Product>();
            try (var query = c.prepareStatement(COLUMNS + " order by code limit ?")) {
                query.setInt(1, ALL_MAX);
                for (var rows = query.executeQuery(); rows.next(); ) {
                    products.add(product(rows));
                }
            }
            return withAllowances(c, products);
        });
    }

    private static Product product(ResultSet row) throws SQLException {
        var level = row.getString(9);
        var model = row.getString(10);
        var subject = new ProductSubject(
                level == null ? null : LicenceLevel.valueOf(level),
                model == null ? null : LicenceModel.valueOf(model),
                row.getString(11),
                Collections.emptySortedMap());
        return new Product(row.getLong(1), row.getInt(2), details(row, subject), row.getBoolean(12));
    }

    private static ProductDetails details(ResultSet row, ProductSubject subject) throws SQLException {
        return new ProductDetails(
                row.getString(3),
                ProductKind.valueOf(row.getString(4)),
                row.getString(5),
                row.getString(6),
                Section.valueOf(row.getString(7)),
                row.getBoolean(8),
                subject);
    }

    private static List<Product> withAllowances(Connection c, List<Product> products) throws SQLException {
        var resources = products.stream()
                .filter(product -> product.kind().subject() == SubjectKind.RESOURCE)
                .map(Product::id)
                .toList();
        if (resources.isEmpty()) {
            return products;
        }
        var allowances = allowances(c, resources);
        return products.stream()
                .map(product -> allowances.containsKey(product.id())
                        ? new Product(
                                product.id(),
                                product.version(),
                                product.details().with(allowances.get(product.id())),
                                product.isRetired())
                        : product)
                .toList();
    }

    private static Map<Long, SortedMap<LicenceLevel, BigDecimal>> allowances(Connection c, Collection<Long> products)
            throws SQLException {
        var found = new HashMap<Long, SortedMap<LicenceLevel, BigDecimal>>();
        var sql = "select product_id, level, quantity from product_allowance where product_id in ("
                + String.join(", ", Collections.nCopies(products.size(), "?")) + ")";
        try (var query = c.prepareStatement(sql)) {
            var parameter = 1;
            for (var product : products) {
                query.setLong(parameter++, product);
            }
            for (var rows = query.executeQuery(); rows.next(); ) {
                found.computeIfAbsent(rows.getLong(1), id -> new TreeMap<>())
                        .put(LicenceLevel.valueOf(rows.getString(2)), rows.getBigDecimal(3));
            }
        }
        return found;
    }

    void insert(Product product, Instant at) {
        database.call(c -> {
            try (var insert = c.prepareStatement("insert into product (id, version, code, kind, name, unit, section,"
                    + " is_in_ramp, billed_level, licence_model, billed_key, is_retired, search_text, created_at)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                var details = product.details();
                insert.setLong(1, product.id());
                insert.setInt(2, product.version());
                insert.setString(3, details.code());
                insert.setString(4, details.kind().name());
                insert.setString(5, details.name());
                insert.setString(6, details.unit());
                insert.setString(7, details.section().name());
                insert.setBoolean(8, details.inRamp());
                insert.setString(9, name(details.subject().level()));
                insert.setString(10, name(details.subject().model()));
                insert.setString(11, details.subject().key());
                insert.setBoolean(12, product.isRetired());
                insert.setString(13, details.searchText());
                insert.setObject(14, Database.stored(at));
                insert.executeUpdate();
            }
            return insertAllowances(c, product);
        });
    }

    private static int insertAllowances(Connection c, Product product) throws SQLException {
        try (var insert =
                c.prepareStatement("insert into product_allowance (product_id, level, quantity) values (?, ?, ?)")) {
            for (var allowance : product.details().subject().allowances().entrySet()) {
                insert.setLong(1, product.id());
                insert.setString(2, allowance.getKey().name());
                insert.setBigDecimal(3, allowance.getValue());
                insert.addBatch();
            }
            return insert.executeBatch().length;
        }
    }

    private static String name(Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    /**
     * Gives it other words, or offers it no more.
     *
     * @return whether it was still at the version before
     */
    boolean update(Product product) {
        return database.call(c -> {
            try (var update = c.prepareStatement("update product set version = version + 1, name = ?, unit = ?,"
                    + " search_text = ?, is_retired = ? where id = ? and version = ?")) {
                update.setString(1, product.details().name());
                update.setString(2, product.details().unit());
                update.setString(3, product.details().searchText());
                update.setBoolean(4, product.isRetired());
                update.setLong(5, product.id());
                update.setInt(6, product.version());
                return update.executeUpdate() == 1;
            }
        });
    }

    int count() {
        return database.call(c -> {
            try (var query = c.prepareStatement("select count(*) from product")) {
                var row = query.executeQuery();
                row.next();
                return row.getInt(1);
            }
        });
    }
}
