package org.reckoner.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.reckoner.platform.Database;
import org.reckoner.platform.Page;
import org.reckoner.rating.voice.CallDirection;
import org.reckoner.rating.voice.Rate;

/** Rate decks, their versions and rates. */
@ApplicationScoped
class RateDeckStore {
    /** The most decks there may be: they are listed whole. */
    static final int DECKS_MAX = 500;

    private static final int VERSIONS_MAX = 5000;

    private static final String DECKS = "select id, version, name, currency from rate_deck";
    private static final String VERSIONS = "select deck_id, version_number, effective_on, rate_count, is_taken_back,"
            + " imported_at, imported_by from rate_deck_version";
    private static final String RATES =
            "select direction, call_type, prefix, usage_group, per_minute from rate_deck_rate"
                    + " where deck_id = ? and version_number = ?";

    @Inject
    Database database;

    @FunctionalInterface
    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** All decks, by name. */
    List<RateDeckFacts> all() {
        return list(RateDeckStore::facts, DECKS + " order by name_key limit ?", DECKS_MAX);
    }

    Optional<RateDeckFacts> find(long id) {
        return list(RateDeckStore::facts, DECKS + " where id = ?", id).stream().findFirst();
    }

    Optional<RateDeckFacts> named(String name) {
        return list(RateDeckStore::facts, DECKS + " where name_key = ?", keyOf(name)).stream()
                .findFirst();
    }

    /** Holds a deck until the transaction ends. */
    void lock(long id) {
        list(RateDeckStore::facts, DECKS + " where id = ? for update", id);
    }

    List<RateDeckVersion> versions(long deckId) {
        return list(RateDeckStore::version, VERSIONS + " where deck_id = ? limit ?", deckId, VERSIONS_MAX);
    }

    /** The versions of all decks. */
    List<RateDeckVersion> versions() {
        return list(RateDeckStore::version, VERSIONS + " order by deck_id, version_number limit ?", VERSIONS_MAX);
    }

    int nextNumber(long deckId) {
        return list(
                        row -> row.getInt(1) + 1,
                        "select coalesce(max(version_number), 0) from rate_deck_version where deck_id = ?",
                        deckId)
                .get(0);
    }

    /** Rates of a version whose prefix begins so, by prefix. */
    Page<Rate> page(RateDeckVersion version, String prefix, int first, int size) {
        var pattern = prefix + "%";
        var rows = list(
                RateDeckStore::rate,
                RATES + " and prefix like ? order by prefix, direction, call_type limit ? offset ?",
                version.deckId(),
                version.number(),
                pattern,
                Math.min(size, Page.MAX_SIZE),
                first);
        var total = list(
                        row -> row.getInt(1),
                        "select count(*) from rate_deck_rate where deck_id = ? and version_number = ? and prefix like ?",
                        version.deckId(),
                        version.number(),
                        pattern)
                .get(0);
        return new Page<>(rows, total);
    }

    /** All rates of a version. */
    List<Rate> rates(RateDeckVersion version) {
        return database.call(c -> {
            var rates = new ArrayList<Rate>(version.rates());
            try (var query = Database.streamed(c, RATES)) {
                bind(query, version.deckId(), version.number());
                for (var rows = query.executeQuery(); rows.next(); ) {
                    rates.add(rate(rows));
                }
            }
            return rates;
        });
    }

    private <T> List<T> list(Row<T> read, String sql, Object... parameters) {
        return database.call(c -> {
            var found = new ArrayList<T>();
            try (var query = c.prepareStatement(sql)) {
                bind(query, parameters);
                for (var rows = query.executeQuery(); rows.next(); ) {
                    found.add(read.of(rows));
                }
            }
            return found;
        });
    }

    private static void bind(PreparedStatement statement, Object... parameters) throws SQLException {
        for (var i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
    }

    private static RateDeckFacts facts(ResultSet row) throws SQLException {
        return new RateDeckFacts(row.getLong(1), row.getInt(2), row.getString(3), row.getString(4));
    }

    private static RateDeckVersion version(ResultSet row) throws SQLException {
        return new RateDeckVersion(
                row.getLong(1),
                row.getInt(2),
                row.getObject(3, LocalDate.class),
                row.getInt(4),
                row.getBoolean(5),
                Database.instant(row.getObject(6, LocalDateTime.class)),
                row.getString(7));
    }

    private static Rate rate(ResultSet row) throws SQLException {
        return new Rate(
                CallDirection.valueOf(row.getString(1)),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getBigDecimal(5));
    }

    void insert(RateDeckFacts deck, Instant at) {
        change(
                "insert into rate_deck (id, version, name, name_key, currency, created_at) values (?, ?, ?, ?, ?, ?)",
                deck.id(),
                deck.version(),
                deck.name(),
                keyOf(deck.name()),
                deck.currency(),
                Database.stored(at));
    }

    /** @return whether it was still at the version before */
    boolean rename(RateDeckFacts deck) {
        return change(
                "update rate_deck set version = version + 1, name = ?, name_key = ? where id = ? and version = ?",
                deck.name(),
                keyOf(deck.name()),
                deck.id(),
                deck.version());
    }

    void insert(RateDeckVersion version) {
        change(
                "insert into rate_deck_version (deck_id, version_number, effective_on, rate_count, is_taken_back,"
                        + " imported_at, imported_by) values (?, ?, ?, ?, ?, ?, ?)",
                version.deckId(),
                version.number(),
                version.effectiveOn(),
                version.rates(),
                version.isTakenBack(),
                Database.stored(version.importedAt()),
                version.importedBy());
    }

    void count(RateDeckVersion version, int rates) {
        change(
                "update rate_deck_version set rate_count = ? where deck_id = ? and version_number = ?",
                rates,
                version.deckId(),
                version.number());
    }

    void takeBack(RateDeckVersion version) {
        change(
                "update rate_deck_version set is_taken_back = ? where deck_id = ? and version_number = ?",
                true,
                version.deckId(),
                version.number());
    }

    private boolean change(String sql, Object... parameters) {
        return database.call(c -> {
            try (var statement = c.prepareStatement(sql)) {
                bind(statement, parameters);
                return statement.executeUpdate() == 1;
            }
        });
    }

    void insert(RateDeckVersion version, Collection<Rate> rates) {
        if (rates.isEmpty()) {
            return;
        }
        database.call(c -> {
            try (var insert = c.prepareStatement("insert into rate_deck_rate (deck_id, version_number, direction,"
                    + " call_type, prefix, usage_group, per_minute) values (?, ?, ?, ?, ?, ?, ?)")) {
                for (var rate : rates) {
                    insert.setLong(1, version.deckId());
                    insert.setInt(2, version.number());
                    insert.setString(3, rate.direction().name());
                    insert.setString(4, rate.callType());
                    insert.setString(5, rate.prefix());
                    insert.setString(6, rate.usageGroup());
                    insert.setBigDecimal(7, rate.perMinute());
                    insert.addBatch();
                }
                return insert.executeBatch().length;
            }
        });
    }

    static String keyOf(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
