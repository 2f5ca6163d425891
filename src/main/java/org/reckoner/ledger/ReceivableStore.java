package org.reckoner.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.Consumer;
import org.reckoner.money.Money;
import org.reckoner.platform.Database;
import org.reckoner.platform.Page;
import org.reckoner.platform.TenantScope;

/** Reads what was booked on receivables, by its date. */
@ApplicationScoped
class ReceivableStore {
    private static final String FROM = " from ledger_transaction t join ledger_entry e on e.tenant_id = t.tenant_id"
            + " and e.transaction_id = t.id where t.tenant_id = ? and e.account = 'RECEIVABLE'";
    private static final String BETWEEN = FROM + " and t.booked_on >= ? and t.booked_on < ?";
    private static final String ENTRIES =
            "select t.id, e.position, t.booked_on, t.kind, t.reference, e.invoice_id, e.currency, e.amount" + BETWEEN;

    @Inject
    Database database;

    @Inject
    TenantScope scope;

    List<MonthSum> months() {
        var sql = "select year(t.booked_on), month(t.booked_on), t.kind, e.currency, sum(e.amount)" + FROM
                + " group by year(t.booked_on), month(t.booked_on), t.kind, e.currency order by 1, 2, 4, 3";
        return database.call(c -> {
            try (var query = c.prepareStatement(sql)) {
                query.setLong(1, scope.required().value());
                var found = new ArrayList<MonthSum>();
                for (var row = query.executeQuery(); row.next(); ) {
                    found.add(new MonthSum(
                            YearMonth.of(row.getInt(1), row.getInt(2)),
                            PostingKind.valueOf(row.getString(3)),
                            new Money(row.getBigDecimal(5), Currency.getInstance(row.getString(4)))));
                }
                return found;
            }
        });
    }

    Page<ReceivableEntry> page(LocalDate from, LocalDate until, int first, int size) {
        return database.call(c -> {
            try (var query = c.prepareStatement(ENTRIES + " order by t.booked_on, t.id, e.position limit ? offset ?");
                    var count = c.prepareStatement("select count(*)" + BETWEEN)) {
                bind(query, from, until);
                query.setInt(4, Math.min(size, Page.MAX_SIZE));
                query.setInt(5, first);
                var found = new ArrayList<ReceivableEntry>();
                for (var row = query.executeQuery(); row.next(); ) {
                    found.add(entry(row));
                }
                bind(count, from, until);
                var total = count.executeQuery();
                total.next();
                return new Page<>(found, total.getInt(1));
            }
        });
    }

    /** @param known when it was booked at the latest, or null for whatever is there */
    void each(LocalDate from, LocalDate until, Instant known, Consumer<ReceivableEntry> reader) {
        var sql = ENTRIES + (known == null ? "" : " and t.booked_at <= ?")
                + " order by e.currency, t.booked_on, t.id, e.position";
        database.call(c -> {
            try (var query = Database.streamed(c, sql)) {
                bind(query, from, until);
                if (known != null) {
                    query.setObject(4, Database.stored(known));
                }
                for (var row = query.executeQuery(); row.next(); ) {
                    reader.accept(entry(row));
                }
                return null;
            }
        });
    }

    private void bind(PreparedStatement query, LocalDate from, LocalDate until) throws SQLException {
        query.setLong(1, scope.required().value());
        query.setObject(2, from);
        query.setObject(3, until);
    }

    private static ReceivableEntry entry(ResultSet row) throws SQLException {
        return new ReceivableEntry(
                row.getLong(1) + "-" + row.getInt(2),
                row.getObject(3, LocalDate.class),
                PostingKind.valueOf(row.getString(4)),
                row.getString(5),
                row.getLong(6),
                new Money(row.getBigDecimal(8), Currency.getInstance(row.getString(7))));
    }
}
