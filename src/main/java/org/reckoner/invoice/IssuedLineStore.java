package org.reckoner.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.reckoner.money.Money;
import org.reckoner.period.Dates;
import org.reckoner.platform.Database;
import org.reckoner.platform.TenantScope;
import org.reckoner.rating.draft.DraftKind;
import org.reckoner.rating.draft.LineKind;
import org.reckoner.rating.draft.Quantity;
import org.reckoner.rating.draft.TaxCategory;
import org.reckoner.rating.draft.TaxRate;
import org.reckoner.rating.draft.TaxScope;
import org.reckoner.rating.terms.Section;

/** Reads what a tenant's contracts were charged, document by document. A credit note's line has the numbers of the line it takes back. */
@ApplicationScoped
class IssuedLineStore {
    @Inject
    Database database;

    @Inject
    TenantScope scope;

    /** In the order in which they were issued. */
    List<IssuedDocument> documents() {
        return database.call(c -> {
            try (var query = c.prepareStatement("select id, contract_id, kind, dated_on, state from invoice"
                    + " where tenant_id = ? and state <> 'DRAFT' and issued_at is not null order by issued_at, id")) {
                query.setLong(1, scope.required().value());
                var found = new ArrayList<IssuedDocument>();
                for (var row = query.executeQuery(); row.next(); ) {
                    found.add(new IssuedDocument(
                            row.getLong(1),
                            row.getLong(2),
                            DraftKind.valueOf(row.getString(3)),
                            row.getObject(4, LocalDate.class),
                            InvoiceState.valueOf(row.getString(5)) == InvoiceState.VOID));
                }
                return found;
            }
        });
    }

    List<IssuedLine> lines(long document) {
        return database.call(c -> {
            try (var query =
                    c.prepareStatement("select l.position, l.section, l.kind, l.product, l.subject, l.description,"
                            + " l.from_on, l.until_on, l.quantity, l.unit, l.amount, l.tax_percent, i.currency,"
                            + " coalesce(o.evidence, l.evidence), l.tax_category, l.tax_sections, l.tax_products from invoice_line l join invoice i on i.tenant_id = l.tenant_id"
                            + " and i.id = l.invoice_id left join invoice_line o on o.tenant_id = l.tenant_id"
                            + " and o.invoice_id = l.credited_id and o.position = l.credited_position"
                            + " where l.tenant_id = ? and l.invoice_id = ? order by l.position")) {
                query.setLong(1, scope.required().value());
                query.setLong(2, document);
                var found = new ArrayList<IssuedLine>();
                for (var row = query.executeQuery(); row.next(); ) {
                    found.add(line(row));
                }
                return found;
            }
        });
    }

    private static IssuedLine line(ResultSet row) throws SQLException {
        var line = new InvoiceLineRow(
                row.getInt(1),
                Section.valueOf(row.getString(2)),
                LineKind.valueOf(row.getString(3)),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                new Dates(row.getObject(7, LocalDate.class), row.getObject(8, LocalDate.class)),
                new Quantity(row.getBigDecimal(9), row.getString(10)),
                null,
                new Money(row.getBigDecimal(11), Currency.getInstance(row.getString(13))),
                tax(row),
                null);
        return line.kind() == LineKind.NUMBERS_MONTHLY || line.kind() == LineKind.NUMBERS_SET_UP
                ? numbers(line, row.getString(14))
                : new IssuedLine(line, List.of(), 0, null);
    }

    /** Which it was and the lines it is on, as it was then; taxes of before these were told apart are on everything. */
    private static TaxRate tax(ResultSet row) throws SQLException {
        var percent = row.getBigDecimal(12);
        if (percent == null) {
            return null;
        }
        var category = row.getString(15);
        return category == null
                ? new TaxRate(row.getString(4), percent)
                : new TaxRate(
                        row.getString(4),
                        percent,
                        TaxCategory.valueOf(category),
                        TaxScope.of(row.getString(16), row.getString(17)));
    }

    private static IssuedLine numbers(InvoiceLineRow line, String evidence) {
        try (var reader = Json.createReader(new StringReader(evidence))) {
            var made = reader.readObject();
            var numbers = made.getJsonArray("numbers").getValuesAs(JsonString::getString);
            return new IssuedLine(line, numbers, made.getInt("quantity"), LocalDate.parse(made.getString("orderedOn")));
        }
    }
}
