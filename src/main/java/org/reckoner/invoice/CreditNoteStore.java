package org.reckoner.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.reckoner.money.Money;
import org.reckoner.platform.Database;
import org.reckoner.platform.TenantScope;

/** Finds the credit notes of an invoice; it has at most as many as lines. */
@ApplicationScoped
class CreditNoteStore {
    private static final int SHOWN_MAX = 200;

    @Inject
    Database database;

    @Inject
    TenantScope scope;

    List<CreditNoteRow> of(long invoiceId) {
        return database.call(c -> {
            try (var query = c.prepareStatement("select id, number, dated_on, total, currency, reason from invoice"
                    + " where tenant_id = ? and credits_id = ? order by id limit " + SHOWN_MAX)) {
                query.setLong(1, scope.required().value());
                query.setLong(2, invoiceId);
                var found = new ArrayList<CreditNoteRow>();
                for (var row = query.executeQuery(); row.next(); ) {
                    found.add(new CreditNoteRow(
                            row.getLong(1),
                            row.getString(2),
                            row.getObject(3, LocalDate.class),
                            new Money(row.getBigDecimal(4), Currency.getInstance(row.getString(5))),
                            row.getString(6)));
                }
                return found;
            }
        });
    }
}
