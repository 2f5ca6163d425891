package org.reckoner.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reckoner.money.Money;
import org.reckoner.platform.Database;
import org.reckoner.platform.TenantScope;

/** What was sent. It has no statement that changes or removes anything. */
@ApplicationScoped
class StatementStore {
    @Inject
    Database database;

    @Inject
    TenantScope scope;

    /** The digest of the newest revision of each month from one on. */
    Map<YearMonth, String> digests(YearMonth from) {
        return database.call(c -> {
            var found = new HashMap<YearMonth, String>();
            try (var query = c.prepareStatement("select month_on, digest from statement where tenant_id = ?"
                    + " and month_on >= ? order by month_on, revision")) {
                query.setLong(1, scope.required().value());
                query.setObject(2, from.atDay(1));
                for (var row = query.executeQuery(); row.next(); ) {
                    found.put(YearMonth.from(row.getObject(1, LocalDate.class)), row.getString(2));
                }
            }
            return found;
        });
    }

    /** The newest revision of a month. */
    Optional<SentStatement> newest(YearMonth month) {
        return upTo(month, Integer.MAX_VALUE);
    }

    /** The revision of that number, or the one before it where there is none. */
    Optional<SentStatement> upTo(YearMonth month, int revision) {
        return database.call(c -> {
            try (var query = c.prepareStatement(
                    "select id, revision, digest, coalesce(sent_to_all, sent_to), made_at from statement"
                            + " where tenant_id = ? and month_on = ? and revision <= ? order by revision desc limit 1")) {
                query.setLong(1, scope.required().value());
                query.setObject(2, month.atDay(1));
                query.setInt(3, revision);
                var row = query.executeQuery();
                if (!row.next()) {
                    return Optional.empty();
                }
                var id = row.getLong(1);
                return Optional.of(new SentStatement(
                        id,
                        month,
                        row.getInt(2),
                        row.getString(3),
                        row.getString(4),
                        Database.instant(row.getObject(5, LocalDateTime.class)),
                        figures(c, id, month)));
            }
        });
    }

    private List<MonthFigures> figures(Connection c, long id, YearMonth month) throws SQLException {
        try (var query = c.prepareStatement("select currency, opening, invoiced, paid, credited, written_off"
                + " from statement_figure where tenant_id = ? and statement_id = ? order by currency")) {
            query.setLong(1, scope.required().value());
            query.setLong(2, id);
            var found = new ArrayList<MonthFigures>();
            for (var row = query.executeQuery(); row.next(); ) {
                var currency = Currency.getInstance(row.getString(1));
                found.add(new MonthFigures(
                        month,
                        money(row.getBigDecimal(2), currency),
                        money(row.getBigDecimal(3), currency),
                        money(row.getBigDecimal(4), currency),
                        money(row.getBigDecimal(5), currency),
                        money(row.getBigDecimal(6), currency)));
            }
            return found;
        }
    }

    private static Money money(BigDecimal stored, Currency currency) {
        return new Money(stored, currency);
    }

    /** Adds what is sent; a key of the database refuses the same revision twice. */
    void add(SentStatement sent) {
        database.call(c -> {
            try (var insert = c.prepareStatement("insert into statement (tenant_id, id, month_on, revision, digest,"
                            + " sent_to, made_at, sent_to_all) values (?, ?, ?, ?, ?, ?, ?, ?)");
                    var figure = c.prepareStatement("insert into statement_figure (tenant_id, statement_id, currency,"
                            + " opening, invoiced, paid, credited, written_off) values (?, ?, ?, ?, ?, ?, ?, ?)")) {
                insert.setLong(1, scope.required().value());
                insert.setLong(2, sent.id());
                insert.setObject(3, sent.month().atDay(1));
                insert.setInt(4, sent.revision());
                insert.setString(5, sent.digest());
                insert.setString(6, sent.sentTo().split(", ", 2)[0]);
                insert.setObject(7, Database.stored(sent.madeAt()));
                insert.setString(8, sent.sentTo());
                insert.executeUpdate();
                for (var one : sent.figures()) {
                    figure.setLong(1, scope.required().value());
                    figure.setLong(2, sent.id());
                    figure.setString(3, one.currency().getCurrencyCode());
                    figure.setBigDecimal(4, one.opening().amount());
                    figure.setBigDecimal(5, one.invoiced().amount());
                    figure.setBigDecimal(6, one.paid().amount());
                    figure.setBigDecimal(7, one.credited().amount());
                    figure.setBigDecimal(8, one.writtenOff().amount());
                    figure.addBatch();
                }
                return figure.executeBatch();
            }
        });
    }
}
