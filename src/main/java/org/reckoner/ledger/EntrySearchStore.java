package org.reckoner.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.Optional;
import java.util.function.Consumer;
import org.reckoner.money.Money;
import org.reckoner.platform.Database;
import org.reckoner.platform.Page;
import org.reckoner.platform.TenantScope;

/** Looks for entries on receivables. The balance after each is summed over all of the tenant's, before any is left out. */
@ApplicationScoped
class EntrySearchStore {
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);
    private static final BigDecimal LARGEST = new BigDecimal("999999999999999");

    private static final String BALANCED = "select x.id, x.position, x.booked_on, x.kind, x.reference, x.invoice_id,"
            + " x.currency, x.amount, x.balance from (select t.id, e.position, t.booked_on, t.kind, t.reference,"
            + " e.invoice_id, e.currency, e.amount, sum(e.amount) over (partition by e.currency"
            + " order by t.booked_on, t.id, e.position) as balance from ledger_transaction t join ledger_entry e"
            + " on e.tenant_id = t.tenant_id and e.transaction_id = t.id where t.tenant_id = ?"
            + " and e.account = 'RECEIVABLE') x where x.booked_on >= ? and x.booked_on <= ? and x.kind like ?"
            + " and abs(x.amount) >= ? and abs(x.amount) <= ?";
    private static final String COUNT = "select count(*) from ledger_transaction t join ledger_entry e"
            + " on e.tenant_id = t.tenant_id and e.transaction_id = t.id where t.tenant_id = ?"
            + " and e.account = 'RECEIVABLE' and t.booked_on >= ? and t.booked_on <= ? and t.kind like ?"
            + " and abs(e.amount) >= ? and abs(e.amount) <= ?";

    @Inject
    Database database;

    @Inject
    TenantScope scope;

    /** A part of what fits, the newest first. */
    Page<BalancedEntry> page(EntrySearch search, int first, int size) {
        return database.call(c -> {
            try (var query = c.prepareStatement(
                            BALANCED + " order by x.booked_on desc, x.id desc, x.position desc limit ? offset ?");
                    var count = c.prepareStatement(COUNT)) {
                bind(query, search);
                query.setInt(7, Math.min(size, Page.MAX_SIZE));
                query.setInt(8, first);
                var found = new ArrayList<BalancedEntry>();
                for (var row = query.executeQuery(); row.next(); ) {
                    found.add(entry(row));
                }
                bind(count, search);
                var total = count.executeQuery();
                total.next();
                return new Page<>(found, total.getInt(1));
            }
        });
    }

    /** All that fits, one at a time, currency by currency in the order it was booked. */
    void each(EntrySearch search, Consumer<BalancedEntry> reader) {
        database.call(c -> {
            try (var query = Database.streamed(c, BALANCED + " order by x.currency, x.booked_on, x.id, x.position")) {
                bind(query, search);
                for (var row = query.executeQuery(); row.next(); ) {
                    reader.accept(entry(row));
                }
                return null;
            }
        });
    }

    private void bind(PreparedStatement query, EntrySearch search) throws SQLException {
        query.setLong(1, scope.required().value());
        query.setObject(2, Optional.ofNullable(search.from()).orElse(EARLIEST));
        query.setObject(3, Optional.ofNullable(search.to()).orElse(LATEST));
        query.setString(4, search.kind() == null ? "%" : search.kind().name());
        query.setBigDecimal(5, Optional.ofNullable(search.least()).orElse(BigDecimal.ZERO));
        query.setBigDecimal(6, Optional.ofNullable(search.most()).orElse(LARGEST));
    }

    private static BalancedEntry entry(ResultSet row) throws SQLException {
        var currency = Currency.getInstance(row.getString(7));
        return new BalancedEntry(
                new ReceivableEntry(
                        row.getLong(1) + "-" + row.getInt(2),
                        row.getObject(3, LocalDate.class),
                        PostingKind.valueOf(row.getString(4)),
                        row.getString(5),
                        row.getLong(6),
                        new Money(row.getBigDecimal(8), currency)),
                new Money(row.getBigDecimal(9), currency));
    }
}
