package org.reckoner.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.reckoner.invoice.Addressee;
import org.reckoner.invoice.BillTo;
import org.reckoner.invoice.Payer;
import org.reckoner.invoice.SampleInvoices;
import org.reckoner.ledger.PostingKind;
import org.reckoner.ledger.ReceivableEntry;
import org.reckoner.money.Money;
import org.reckoner.platform.csv.PeopleCsv;

/** product.md, Statements: what a statement shows on paper and as CSV. */
class StatementPaperTest {
    private static final Currency USD = Currency.getInstance("USD");
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final YearMonth MARCH = YearMonth.of(1999, 3);

    private static MonthFigures figures(Currency currency, String opening, String invoiced, String credited) {
        return new MonthFigures(
                MARCH,
                Money.of(opening, currency),
                Money.of(invoiced, currency),
                Money.zero(currency),
                Money.of(credited, currency),
                Money.zero(currency));
    }

    private static AccountMonth account() {
        return new AccountMonth(
                MARCH,
                List.of(figures(EUR, "5.00", "0.00", "0.00"), figures(USD, "30.00", "2118.20", "-10.00")),
                true,
                Optional.empty());
    }

    private static ReceivableEntry entry(int day, PostingKind kind, String reference, String amount) {
        return new ReceivableEntry(day + "-1", LocalDate.of(1999, 3, day), kind, reference, 7, Money.of(amount, USD));
    }

    private static List<ReceivableEntry> entries() {
        return List.of(
                entry(1, PostingKind.INVOICE, "INV-000002", "2118.20"),
                entry(9, PostingKind.CREDIT_NOTE, "CN-000001", "-10.00"));
    }

    private static byte[] pdf(BillTo to, Locale language, Consumer<Consumer<ReceivableEntry>> entries)
            throws IOException {
        var out = new ByteArrayOutputStream();
        var payer = new Payer(to, List.of(new Addressee("ruth@bank.example", "Ruth Levi")), language);
        new StatementPdf(account(), SampleInvoices.issuer(), null, payer, entries).write(out);
        return out.toByteArray();
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replace('\u00a0', ' ');
        }
    }

    private static void assertInOrder(String text, String... parts) {
        var from = 0;
        for (var part : parts) {
            var at = text.indexOf(part, from);
            assertTrue(at >= 0, part + " is not behind the ones before in\n" + text);
            from = at + part.length();
        }
    }

    @Test
    void thePaperSaysWhatWasOwedWhatChangedItAndWhatIsOwed() throws IOException {
        assertInOrder(
                text(pdf(SampleInvoices.payer(), Locale.ENGLISH, entries()::forEach)),
                "Reckoner Plattform GmbH",
                "Statement, March 1999",
                "Anonymous Bank AG",
                "5.00 EUR",
                "Opening balance",
                "30.00 USD",
                "2,118.20 USD",
                "-10.00 USD",
                "Closing balance",
                "2,138.20 USD",
                "1 Mar 1999",
                "INV-000002",
                "9 Mar 1999",
                "CN-000001",
                "collections-emea@reckoner.example",
                "Page 1 of 1");
    }

    @Test
    void germanPayersReadGerman() throws IOException {
        assertInOrder(
                text(pdf(SampleInvoices.payer(), Locale.GERMAN, entries()::forEach)),
                "Kontoauszug, März 1999",
                "Anfangsstand",
                "2.118,20 USD",
                "Endstand",
                "1. März 1999",
                "Rechnung",
                "Seite 1 von 1");
    }

    @Test
    void aLongMonthHasManyPagesOnThePayersPaper() throws IOException {
        var to = SampleInvoices.payer();
        var american = new BillTo(
                to.name(), null, null, null, null, "US", null, null, null, to.mailbox(), "Harbour Insurance");
        var bytes = pdf(american, Locale.ENGLISH, reader -> {
            for (var i = 0; i < 2000; i++) {
                reader.accept(entry(i % 31 + 1, PostingKind.INVOICE, "INV-" + i, "1.00"));
            }
        });
        try (var document = Loader.loadPDF(bytes)) {
            var pages = document.getNumberOfPages();
            assertTrue(pages > 30, "pages: " + pages);
            assertEquals(
                    PDRectangle.LETTER.getWidth(),
                    document.getPage(0).getMediaBox().getWidth());
        }
        assertInOrder(text(bytes), "Harbour Insurance", "INV-1999", "Page ");
    }

    @Test
    void theCsvHasTheBalanceAfterEachRow() throws IOException {
        var csv = new StringBuilder();
        new StatementCsv(account(), new StatementWords(Locale.ENGLISH), new PeopleCsv(csv)).write(entries()::forEach);
        assertEquals(
                List.of(
                        "Date,Type,Reference,Amount,Balance,Currency",
                        "1999-03-01,Opening balance,,,30.00,USD",
                        "1999-03-01,Invoice,INV-000002,2118.20,2148.20,USD",
                        "1999-03-09,Credit note,CN-000001,-10.00,2138.20,USD",
                        "1999-03-31,Closing balance,,,2138.20,USD",
                        "1999-03-01,Opening balance,,,5.00,EUR",
                        "1999-03-31,Closing balance,,,5.00,EUR"),
                new ArrayList<>(csv.toString().lines().toList()));
    }
}
