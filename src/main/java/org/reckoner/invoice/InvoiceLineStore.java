package org.reckoner.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.reckoner.money.Money;
import org.reckoner.money.UnitPrice;
import org.reckoner.period.Dates;
import org.reckoner.platform.Database;
import org.reckoner.platform.TenantId;
import org.reckoner.platform.TenantScope;
import org.reckoner.rating.draft.LineKind;
import org.reckoner.rating.draft.Quantity;
import org.reckoner.rating.draft.TaxCategory;
import org.reckoner.rating.draft.TaxRate;
import org.reckoner.rating.draft.TaxScope;
import org.reckoner.rating.terms.Section;

/** Reads and writes the lines of documents. */
@ApplicationScoped
class InvoiceLineStore {
    private static final int BATCH = 500;
    private static final String COLUMNS = "select l.position, l.section, l.kind, l.product, l.subject, l.description,"
            + " l.from_on, l.until_on, l.quantity, l.unit, l.rate, l.amount, l.tax_percent,"
            + " (select c.invoice_id from invoice_line c where c.tenant_id = l.tenant_id and c.credited_id = l.invoice_id"
            + " and c.credited_position = l.position), l.tax_category, l.tax_sections, l.tax_products from invoice_line l where l.tenant_id = ? and l.invoice_id = ?";

    private static final String INSERT = "insert into invoice_line (tenant_id, invoice_id, position, section, kind,"
            + " product, subject, description, from_on, until_on, quantity, unit, rate, amount, tax_percent,"
            + " credited_id, credited_position, evidence, tax_category, tax_sections, tax_products) values (?, ?, ?, ?, ?,"
            + " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    @Inject
    Database database;

    @Inject
    TenantScope scope;

    void add(long invoiceId, List<NewLine> lines) {
        database.call(c -> {
            try (var insert = c.prepareStatement(INSERT)) {
                add(insert, new Key(scope.required(), invoiceId), lines);
                return insert.executeBatch();
            }
        });
    }

    /** The lines of several invoices of any tenants. */
    void add(List<ReadyInvoice> invoices) {
        database.call(c -> {
            try (var insert = c.prepareStatement(INSERT)) {
                for (var invoice : invoices) {
                    add(insert, new Key(invoice.tenant(), invoice.file().id()), invoice.lines());
                }
                return insert.executeBatch();
            }
        });
    }

    private record Key(TenantId tenant, long invoice) {}

    /** Leaves some to be sent with the next ones. */
    private static void add(PreparedStatement insert, Key of, List<NewLine> lines) throws SQLException {
        var waiting = 0;
        for (var line : lines) {
            bind(insert, of, line);
            insert.addBatch();
            if (++waiting % BATCH == 0) {
                insert.executeBatch();
            }
        }
    }

    private static void bind(PreparedStatement insert, Key of, NewLine line) throws SQLException {
        var row = line.row();
        insert.setLong(1, of.tenant().value());
        insert.setLong(2, of.invoice());
        insert.setInt(3, row.position());
        insert.setString(4, row.section().name());
        insert.setString(5, row.kind().name());
        insert.setString(6, row.product());
        insert.setString(7, row.subject());
        insert.setString(8, row.description());
        insert.setObject(9, row.dates().from());
        insert.setObject(10, row.dates().until());
        insert.setBigDecimal(11, row.quantity().value());
        insert.setString(12, row.quantity().unit());
        insert.setBigDecimal(13, row.rate());
        insert.setBigDecimal(14, row.amount().amount());
        insert.setBigDecimal(15, row.taxPercent());
        insert.setObject(16, line.creditedId());
        insert.setObject(17, line.creditedPosition());
        insert.setString(18, line.evidence());
        var tax = row.taxRate();
        insert.setString(19, tax == null ? null : tax.category().name());
        insert.setString(20, tax == null ? null : tax.scope().sectionNames());
        insert.setString(21, tax == null ? null : tax.scope().productLines());
    }

    /** Some lines in their order, from the first-th on. */
    List<InvoiceLineRow> page(InvoiceFile of, int first, int size) {
        return database.call(c -> {
            try (var query = c.prepareStatement(COLUMNS + " order by l.position limit ? offset ?")) {
                query.setLong(1, scope.required().value());
                query.setLong(2, of.id());
                query.setInt(3, size);
                query.setInt(4, first);
                var found = new ArrayList<InvoiceLineRow>();
                for (var row = query.executeQuery(); row.next(); ) {
                    found.add(line(row, of.currency()));
                }
                return found;
            }
        });
    }

    /** Every line in its order, one at a time, however many. */
    void each(InvoiceFile of, Consumer<InvoiceLineRow> reader) {
        database.call(c -> {
            try (var query = Database.streamed(c, COLUMNS + " order by l.position")) {
                query.setLong(1, scope.required().value());
                query.setLong(2, of.id());
                for (var row = query.executeQuery(); row.next(); ) {
                    reader.accept(line(row, of.currency()));
                }
                return null;
            }
        });
    }

    int count(long invoiceId) {
        return database.call(c -> {
            try (var query =
                    c.prepareStatement("select count(*) from invoice_line where tenant_id = ? and invoice_id = ?")) {
                query.setLong(1, scope.required().value());
                query.setLong(2, invoiceId);
                var row = query.executeQuery();
                row.next();
                return row.getInt(1);
            }
        });
    }

    Optional<String> evidence(long invoiceId, int position) {
        return database.call(c -> {
            try (var query = c.prepareStatement(
                    "select evidence from invoice_line where tenant_id = ? and invoice_id = ? and position = ?")) {
                query.setLong(1, scope.required().value());
                query.setLong(2, invoiceId);
                query.setInt(3, position);
                var row = query.executeQuery();
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        });
    }

    /** What credit notes have taken back of each tax so far: below zero. */
    Money taxCredited(InvoiceFile of, String tax) {
        return database.call(c -> {
            try (var query = c.prepareStatement("select sum(amount) from invoice_line where tenant_id = ?"
                    + " and credited_id = ? and kind = 'TAX' and product = ?")) {
                query.setLong(1, scope.required().value());
                query.setLong(2, of.id());
                query.setString(3, tax);
                var row = query.executeQuery();
                row.next();
                var sum = row.getBigDecimal(1);
                return sum == null ? Money.zero(of.currency()) : new Money(sum, of.currency());
            }
        });
    }

    void remove(long draftId) {
        database.call(c -> {
            try (var delete = c.prepareStatement("delete from invoice_line where tenant_id = ? and invoice_id = ?")) {
                delete.setLong(1, scope.required().value());
                delete.setLong(2, draftId);
                return delete.executeUpdate();
            }
        });
    }

    private static InvoiceLineRow line(ResultSet row, Currency currency) throws SQLException {
        return new InvoiceLineRow(
                row.getInt(1),
                Section.valueOf(row.getString(2)),
                LineKind.valueOf(row.getString(3)),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                new Dates(row.getObject(7, LocalDate.class), row.getObject(8, LocalDate.class)),
                new Quantity(row.getBigDecimal(9), row.getString(10)),
                rate(row.getBigDecimal(11), currency),
                new Money(row.getBigDecimal(12), currency),
                tax(row),
                row.getObject(14, Long.class));
    }

    private static TaxRate tax(ResultSet row) throws SQLException {
        var percent = row.getBigDecimal(13);
        if (percent == null) {
            return null;
        }
        // Taxes of before there were categories are on everything.
        var category = row.getString(15) == null ? TaxCategory.STANDARD : TaxCategory.valueOf(row.getString(15));
        return new TaxRate(row.getString(4), percent, category, TaxScope.of(row.getString(16), row.getString(17)));
    }

    /** As it was before the column's eight places. */
    private static BigDecimal rate(BigDecimal stored, Currency currency) {
        return stored == null ? null : new UnitPrice(stored, currency).perUnit();
    }
}
