package org.reckoner.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.reckoner.money.Money;
import org.reckoner.platform.Database;
import org.reckoner.platform.TenantScope;

/** Adds to the books and sums them up. It has no statement that changes or removes anything. */
@ApplicationScoped
class LedgerStore {
    private static final int UNBALANCED_MAX = 20;

    @Inject
    Database database;

    @Inject
    TenantScope scope;

    boolean isBooked(String occasion) {
        return database.call(c -> {
            try (var query =
                    c.prepareStatement("select 1 from ledger_transaction where tenant_id = ? and occasion = ?")) {
                query.setLong(1, tenant());
                query.setString(2, occasion);
                return query.executeQuery().next();
            }
        });
    }

    void add(long id, Posting posting, Instant at) {
        add(Map.of(id, new TenantPosting(scope.required(), posting)), at);
    }

    /** Transactions of any tenants, by their ids. */
    void add(Map<Long, TenantPosting> postings, Instant at) {
        database.call(c -> {
            try (var transactions = c.prepareStatement("insert into ledger_transaction (tenant_id, id, kind, occasion,"
                            + " reference, booked_on, booked_at) values (?, ?, ?, ?, ?, ?, ?)");
                    var entries =
                            c.prepareStatement("insert into ledger_entry (tenant_id, transaction_id, position, account,"
                                    + " currency, amount, invoice_id) values (?, ?, ?, ?, ?, ?, ?)")) {
                for (var each : postings.entrySet()) {
                    bind(transactions, each.getKey(), each.getValue(), at);
                    bindEntries(entries, each.getKey(), each.getValue());
                }
                transactions.executeBatch();
                return entries.executeBatch();
            }
        });
    }

    private static void bind(PreparedStatement insert, long id, TenantPosting of, Instant at) throws SQLException {
        insert.setLong(1, of.tenant().value());
        insert.setLong(2, id);
        insert.setString(3, of.posting().kind().name());
        insert.setString(4, of.posting().occasion());
        insert.setString(5, of.posting().reference());
        insert.setObject(6, of.posting().bookedOn());
        insert.setObject(7, Database.stored(at));
        insert.addBatch();
    }

    private static void bindEntries(PreparedStatement insert, long id, TenantPosting of) throws SQLException {
        var position = 1;
        for (var entry : of.posting().entries()) {
            insert.setLong(1, of.tenant().value());
            insert.setLong(2, id);
            insert.setInt(3, position++);
            insert.setString(4, entry.account().name());
            insert.setString(5, entry.amount().currency().getCurrencyCode());
            insert.setBigDecimal(6, entry.amount().amount());
            insert.setObject(7, entry.invoiceId());
            insert.addBatch();
        }
    }

    Money owedOn(long invoiceId, Currency currency) {
        var sql =
                "select sum(amount) from ledger_entry where tenant_id = ? and invoice_id = ? and account = 'RECEIVABLE'";
        return database.call(c -> {
            try (var query = c.prepareStatement(sql)) {
                query.setLong(1, tenant());
                query.setLong(2, invoiceId);
                var row = query.executeQuery();
                row.next();
                return money(row.getBigDecimal(1), currency);
            }
        });
    }

    Money balance(LedgerAccount account, Currency currency) {
        var sql = "select sum(amount) from ledger_entry where tenant_id = ? and account = ? and currency = ?";
        return database.call(c -> {
            try (var query = c.prepareStatement(sql)) {
                query.setLong(1, tenant());
                query.setString(2, account.name());
                query.setString(3, currency.getCurrencyCode());
                var row = query.executeQuery();
                row.next();
                return money(row.getBigDecimal(1), currency);
            }
        });
    }

    List<AccountBalance> balances() {
        var sql = "select account, currency, sum(amount) from ledger_entry where tenant_id = ?"
                + " group by account, currency order by account, currency";
        return database.call(c -> {
            try (var query = c.prepareStatement(sql)) {
                query.setLong(1, tenant());
                var found = new ArrayList<AccountBalance>();
                for (var row = query.executeQuery(); row.next(); ) {
                    found.add(new AccountBalance(
                            LedgerAccount.valueOf(row.getString(1)),
                            money(row.getBigDecimal(3), Currency.getInstance(row.getString(2)))));
                }
                return found;
            }
        });
    }

    List<Long> unbalanced() {
        var sql = "select transaction_id from ledger_entry where tenant_id = ? group by transaction_id, currency"
                + " having sum(amount) <> 0 order by transaction_id limit " + UNBALANCED_MAX;
        return database.call(c -> {
            try (var query = c.prepareStatement(sql)) {
                query.setLong(1, tenant());
                var found = new ArrayList<Long>();
                for (var row = query.executeQuery(); row.next(); ) {
                    found.add(row.getLong(1));
                }
                return found;
            }
        });
    }

    Money booked(LedgerAccount account, Currency currency, boolean ofDocuments) {
        var kinds = Arrays.stream(PostingKind.values())
                .filter(kind -> kind.isOfDocuments() == ofDocuments)
                .map(PostingKind::name)
                .toList();
        var sql = "select sum(e.amount) from ledger_entry e join ledger_transaction t on t.tenant_id = e.tenant_id"
                + " and t.id = e.transaction_id where e.tenant_id = ? and e.account = ? and e.currency = ?"
                + " and t.kind in (" + String.join(", ", Collections.nCopies(kinds.size(), "?")) + ")";
        return database.call(c -> {
            try (var query = c.prepareStatement(sql)) {
                query.setLong(1, tenant());
                query.setString(2, account.name());
                query.setString(3, currency.getCurrencyCode());
                for (var i = 0; i < kinds.size(); i++) {
                    query.setString(4 + i, kinds.get(i));
                }
                var row = query.executeQuery();
                row.next();
                return money(row.getBigDecimal(1), currency);
            }
        });
    }

    /** The column has four places, more than any currency; the rest are zeros. */
    private static Money money(BigDecimal stored, Currency currency) {
        return stored == null ? Money.zero(currency) : new Money(stored, currency);
    }

    private long tenant() {
        return scope.required().value();
    }
}
