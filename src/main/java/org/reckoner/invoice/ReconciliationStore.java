package org.reckoner.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.reckoner.money.Money;
import org.reckoner.platform.Database;
import org.reckoner.platform.TenantScope;

/** Adds invoices up, to be held against the books. */
@ApplicationScoped
class ReconciliationStore {
    private static final int SHOWN_MAX = 20;

    @Inject
    Database database;

    @Inject
    TenantScope scope;

    /** What issued documents come to that are not void, by currency. */
    SortedMap<Currency, Money> totals() {
        return database.call(c -> {
            try (var query = c.prepareStatement("select currency, sum(case when state = 'VOID' then 0 else total end)"
                    + " from invoice where tenant_id = ? and state <> 'DRAFT' group by currency")) {
                query.setLong(1, scope.required().value());
                var found = new TreeMap<Currency, Money>(Comparator.comparing(Currency::getCurrencyCode));
                for (var row = query.executeQuery(); row.next(); ) {
                    var currency = Currency.getInstance(row.getString(1));
                    found.put(currency, new Money(row.getBigDecimal(2), currency));
                }
                return found;
            }
        });
    }

    /** Documents whose lines add up to something else. */
    List<String> wrongTotals() {
        return numbers("select i.id, 'the lines of ', i.number, ' do not add up to its total' from invoice i"
                + " where i.tenant_id = ? and i.total <> (select sum(l.amount) from invoice_line l"
                + " where l.tenant_id = i.tenant_id and l.invoice_id = i.id) order by i.id limit " + SHOWN_MAX);
    }

    /** Invoices that are open with nothing owed, or ended with something owed. */
    List<String> wrongStates() {
        return numbers(
                "select o.id, 'the status of ', o.number, ' does not go with what is owed on it' from (select i.id,"
                        + " i.number, i.state, coalesce((select sum(e.amount) from ledger_entry e where e.tenant_id = i.tenant_id"
                        + " and e.invoice_id = i.id and e.account = 'RECEIVABLE'), 0) owed from invoice i"
                        + " where i.tenant_id = ? and i.state <> 'DRAFT' and i.kind <> 'CREDIT') o"
                        + " where ((o.state = 'OPEN' and o.owed <= 0) or (o.state = 'PAID' and o.owed > 0)"
                        + " or (o.state in ('VOID', 'UNCOLLECTIBLE') and o.owed <> 0)) order by o.id limit "
                        + SHOWN_MAX);
    }

    private List<String> numbers(String sql) {
        return database.call(c -> {
            try (var query = c.prepareStatement(sql)) {
                query.setLong(1, scope.required().value());
                var found = new ArrayList<String>();
                for (var row = query.executeQuery(); row.next(); ) {
                    found.add(row.getString(2) + row.getString(3) + row.getString(4));
                }
                return found;
            }
        });
    }
}
