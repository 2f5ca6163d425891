package org.reckoner.invoicing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reckoner.it.Problems.assertRefused;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reckoner.document.InvoiceDocuments;
import org.reckoner.invoice.CreditNotes;
import org.reckoner.invoice.InvoiceFiles;
import org.reckoner.it.As;
import org.reckoner.platform.Database;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.TenantId;
import org.reckoner.rating.LicenceLevel;
import org.reckoner.rating.draft.TaxCategory;
import org.reckoner.rating.terms.Section;
import org.reckoner.rating.terms.SubscriptionType;
import org.reckoner.tax.TaxProblem;
import org.reckoner.tax.TaxRates;
import org.reckoner.tax.TenantTax;

/** A tenant's taxes are on its invoices from their first to their last date, and stay on those that were issued. */
@ExtendWith(ArquillianExtension.class)
class TaxesIT {
    @Inject
    BilledTenants billed;

    @Inject
    TaxRates taxes;

    @Inject
    InvoiceFiles files;

    @Inject
    CreditNotes credits;

    @Inject
    InvoiceDocuments documents;

    @Inject
    Database database;

    @Inject
    As as;

    /** They would be sent by the next test with a mail server. */
    @AfterEach
    void forgetMails() {
        database.call(c -> {
            try (var delete = c.prepareStatement("delete from mail where kind = 'INVOICE'")) {
                return delete.executeUpdate();
            }
        });
    }

    @Test
    void aRateIsOnInvoicesOfItsDatesAndWhatIsIssuedKeepsIt() throws Exception {
        var tenant = billed.signed(SubscriptionType.MONTHLY, null);
        billed.loggedIn(tenant, "u", 12, LicenceLevel.CX1, "2026-01-20");
        var vat = add(tenant, tax("VAT", "19", "2026-02-01", "2026-02-28", Set.of(Section.CORE)));
        add(tenant, tax("VAT", "21", "2026-03-01", null, Set.of()));
        add(tenant, tax("Telco tax", "5", "2026-01-01", null, Set.of(Section.TELCO)));
        billed.run(tenant, "2026-03-15T08:00:00Z");
        assertEquals(List.of("2026-02-15 PERIOD 297.50 USD", "2026-03-15 PERIOD 242.00 USD"), billed.issued(tenant));
        var first = billed.invoices(tenant).get(0).id();
        assertEquals(List.of("VAT 19 % 47.50"), taxLines(tenant, first));

        as.ownerIn(tenant, () -> {
            taxes.end(vat, 0, LocalDate.parse("2026-02-10"));
            return null;
        });
        assertEquals(List.of("VAT 19 % 47.50"), taxLines(tenant, first));
        assertTrue(csv(tenant, first).contains("VAT 19 %"));
        as.ownerIn(tenant, () -> credits.creditWhole(first, files.file(first).version(), "wrong"));
        var note = as.ownerIn(tenant, () -> files.creditNotes(first).get(0));
        assertEquals("-297.50 USD", note.total().toString());
    }

    @Test
    void aNameIsInForceOnceAndOnlyWhatIsToComeIsTakenBack() throws Exception {
        var tenant = billed.signed(SubscriptionType.MONTHLY, null);
        var id = add(tenant, tax("VAT", "19", "2026-02-01", null, Set.of()));
        assertRefused(TaxProblem.OVERLAPS, () -> add(tenant, tax("vat", "7", "2027-01-01", null, Set.of())));
        as.ownerIn(tenant, () -> {
            assertRefused(PlatformProblem.STALE, () -> taxes.end(id, 7, null));
            taxes.end(id, 0, LocalDate.parse("2026-12-31"));
            return null;
        });
        var later = add(tenant, tax("vat", "7", "2190-01-01", null, Set.of()));
        as.ownerIn(tenant, () -> {
            assertRefused(TaxProblem.OVERLAPS, () -> taxes.end(id, 1, null));
            assertRefused(TaxProblem.IN_FORCE, () -> taxes.remove(id, 1));
            taxes.remove(later, 0);
            assertEquals(1, taxes.all().size());
            return null;
        });
    }

    @Test
    void aCodeThatNobodyKnowsIsRefused() throws Exception {
        var tenant = billed.signed(SubscriptionType.MONTHLY, null);
        assertRefused(TaxProblem.NO_SUCH_PRODUCT, () -> add(tenant, on("CX-1")));
        add(tenant, on("CX1"));
        billed.loggedIn(tenant, "u", 10, LicenceLevel.CX1, "2026-01-20");
        billed.run(tenant, "2026-02-15T08:00:00Z");
        assertEquals(List.of("2026-02-15 PERIOD 220.00 USD"), billed.issued(tenant));
    }

    private static TenantTax on(String product) {
        return new TenantTax(
                0,
                0,
                "GST",
                BigDecimal.TEN,
                TaxCategory.STANDARD,
                Set.of(),
                Set.of(product),
                LocalDate.parse("2026-01-01"),
                null);
    }

    private static TenantTax tax(String name, String percent, String from, String until, Set<Section> sections) {
        return new TenantTax(
                0,
                0,
                name,
                new BigDecimal(percent),
                TaxCategory.STANDARD,
                sections,
                Set.of(),
                LocalDate.parse(from),
                until == null ? null : LocalDate.parse(until));
    }

    private long add(TenantId tenant, TenantTax tax) throws Exception {
        return as.ownerIn(tenant, () -> taxes.add(tax));
    }

    private List<String> taxLines(TenantId tenant, long invoice) throws Exception {
        return billed.asTheRun(
                tenant,
                () -> files.lines(invoice, 0, 100).rows().stream()
                        .filter(line -> line.isTax())
                        .map(line -> line.description() + " " + line.amount().amount())
                        .toList());
    }

    private String csv(TenantId tenant, long invoice) throws Exception {
        return billed.asTheRun(tenant, () -> {
            var out = new StringBuilder();
            documents.csv(invoice, out);
            documents.pdf(invoice, null, new ByteArrayOutputStream());
            return out.toString();
        });
    }
}
