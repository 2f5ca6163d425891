package org.reckoner.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.reckoner.platform.Database;
import org.reckoner.platform.TenantList;
import org.reckoner.rating.draft.DraftKind;

/** Writes issued invoices of several tenants by one statement. */
@ApplicationScoped
class ReadyInvoiceStore {
    @Inject
    Database database;

    /** What a contract has one of that counts. */
    record Key(long tenant, long contract, DraftKind kind, LocalDate datedOn) {
        static Key of(ReadyInvoice invoice) {
            var file = invoice.file();
            return new Key(invoice.tenant().value(), file.contractId(), file.kind(), file.datedOn());
        }
    }

    /** Those of the tenants' invoices, void ones among them, that have a date of these. */
    Set<Key> there(List<ReadyInvoice> invoices) {
        var tenants = TenantList.of(invoices.stream().map(ReadyInvoice::tenant).toList());
        var dates = invoices.stream()
                .map(invoice -> invoice.file().datedOn())
                .sorted()
                .toList();
        return database.call(c -> {
            try (var query = c.prepareStatement("select tenant_id, contract_id, kind, dated_on from invoice"
                    + " where tenant_id in " + tenants.marks() + " and dated_on >= ? and dated_on <= ?")) {
                var next = tenants.bind(query, 1);
                query.setObject(next, dates.get(0));
                query.setObject(next + 1, dates.get(dates.size() - 1));
                var found = new HashSet<Key>();
                for (var row = query.executeQuery(); row.next(); ) {
                    found.add(new Key(
                            row.getLong(1),
                            row.getLong(2),
                            DraftKind.valueOf(row.getString(3)),
                            row.getObject(4, LocalDate.class)));
                }
                return found;
            }
        });
    }

    void add(List<ReadyInvoice> invoices, long editionId, Instant now) {
        database.call(c -> {
            try (var insert = c.prepareStatement(InvoiceStore.INSERT)) {
                for (var invoice : invoices) {
                    var file = invoice.file();
                    insert.setLong(1, invoice.tenant().value());
                    InvoiceStore.bindNew(insert, file);
                    insert.setString(7, Issuing.stateOf(file).name());
                    insert.setString(8, invoice.number().orElseThrow());
                    insert.setObject(9, editionId);
                    insert.setString(11, Database.stored(now));
                    insert.addBatch();
                }
                return insert.executeBatch();
            }
        });
    }
}
