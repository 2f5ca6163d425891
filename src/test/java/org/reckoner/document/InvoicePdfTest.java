package org.reckoner.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.reckoner.invoice.BillTo;
import org.reckoner.invoice.InvoiceLineRow;
import org.reckoner.invoice.SampleInvoices;
import org.reckoner.platform.csv.PeopleCsv;
import org.reckoner.rating.draft.Quantity;
import org.reckoner.rating.draft.TaxRate;
import org.reckoner.tenant.PartnerDetails;
import org.reckoner.vectors.BankContract;

/** product.md 3: what an invoice shows on paper and as CSV, in which order and to whom. */
class InvoicePdfTest {
    private static final List<TaxRate> VAT = List.of(new TaxRate("USt", new BigDecimal("19")));
    private static final PartnerDetails PARTNER = new PartnerDetails("Partner Ltd", "Noa", "noa@partner.example");
    private static final int LONG = 5000;

    @Test
    void anInvoiceShowsItsLinesBySectionAndHowToPay() throws IOException {
        var draft = BankContract.invoices(List.of()).get(1);
        var file = SampleInvoices.file(draft, SampleInvoices.payer(), Locale.ENGLISH);
        var paper = new Paper(file, SampleInvoices.issuer(), logo(), null, null, URI.create("https://pay.example/x1"));
        var text = text(pdf(paper, PaperSize.A4, SampleInvoices.lines(draft)::forEach, "invoice"));
        assertInOrder(
                text,
                "Reckoner Plattform GmbH",
                "Invoice INV-000017",
                "1 Mar 1999",
                "Anonymous Bank AG",
                "31 Mar 1999",
                "PO-17",
                "1 Feb 1999 – 28 Feb 1999",
                "Core services and fees",
                "CX1 concurrent user",
                "CX1 concurrent user, above commitment",
                "Telco services",
                "80,699.5 minute",
                "0.0060",
                "484.20",
                "Total USD",
                "2,118.20",
                "DE75512108001245126199",
                "collections-emea@reckoner.example",
                "https://pay.example/x1",
                "Page 1 of 1");
    }

    @Test
    void germanPayersReadGerman() throws IOException {
        var drafts = BankContract.invoices(VAT);
        var file = SampleInvoices.file(drafts.get(1), SampleInvoices.payer(), Locale.GERMAN);
        var paper = new Paper(file, SampleInvoices.issuer(), null, null, null, null);
        var text = text(pdf(paper, PaperSize.A4, SampleInvoices.lines(drafts.get(1))::forEach, "rechnung"));
        assertInOrder(
                text,
                "Rechnung INV-000017",
                "1. März 1999",
                "CX1 concurrent user, über der Zusage",
                "USt 19 %",
                "402,46",
                "Gesamtbetrag USD",
                "2.520,66",
                "Seite 1 von 1");
        var once = new PaperWords(Locale.GERMAN)
                .description(SampleInvoices.lines(drafts.get(0)).get(0));
        assertEquals("Numbers, Einrichtung (bestellt 15. Jan. 1999)", once);
    }

    @Test
    void whoSeesNoMoneyFindsNoneOnPaperOrInTheCsv() throws IOException {
        var draft = BankContract.invoices(VAT).get(1);
        var file = SampleInvoices.withoutMoney(SampleInvoices.file(draft, SampleInvoices.payer(), Locale.ENGLISH));
        var lines = SampleInvoices.withoutMoney(SampleInvoices.lines(draft));
        var paper = new Paper(file, SampleInvoices.issuer(), null, null, PARTNER, URI.create("https://pay.example/x1"));
        var csv = new StringBuilder();
        new DetailCsv(paper, new PeopleCsv(csv)).write(lines::forEach);
        for (var text : List.of(text(pdf(paper, PaperSize.A4, lines::forEach, "partner")), csv.toString())) {
            assertTrue(text.contains("CX1 concurrent user"), text);
            for (var money : List.of("484", "450", "2,118", "2118", "90.00", "USD", "USt", "pay.example", "DE7551")) {
                assertFalse(text.contains(money), money + " in " + text);
            }
        }
        assertTrue(text(pdf(paper, PaperSize.A4, lines::forEach, "partner"))
                .contains("Costs come through Partner Ltd, Noa (noa@partner.example)."));
    }

    @Test
    void theCsvHasEveryLineAndNoFormulas() throws IOException {
        var draft = BankContract.invoices(VAT).get(1);
        var file = SampleInvoices.file(draft, SampleInvoices.payer(), Locale.ENGLISH);
        var lines = SampleInvoices.lines(draft);
        lines.set(0, described(lines.get(0), 1, "=HYPERLINK(\"http://evil.example\")"));
        var csv = new StringBuilder();
        var paper = new Paper(file, SampleInvoices.issuer(), null, null, null, null);
        new DetailCsv(paper, new PeopleCsv(csv)).write(lines::forEach);
        var rows = csv.toString().lines().toList();
        assertEquals(8, rows.size());
        assertTrue(rows.get(1).contains("\"'=HYPERLINK"), rows.get(1));
        assertEquals(
                "INV-000017,5,Telco services,Inbound calls,1999-02-01,1999-02-28,80699.5,minute,0.0060,484.20,USD",
                rows.get(5));
    }

    /** issue 4: 5,000 lines in bounded memory, each page with its number; letters the font lacks do no harm. */
    @Test
    void aLongInvoiceHasManyPagesAndAllItsLines() throws IOException {
        var draft = BankContract.invoices(List.of()).get(1);
        var file = SampleInvoices.file(draft, american(), Locale.ENGLISH);
        var first = SampleInvoices.lines(draft).get(0);
        var paper = new Paper(file, SampleInvoices.issuer(), null, null, null, null);
        Consumer<Consumer<InvoiceLineRow>> lines = reader -> {
            for (var i = 1; i <= LONG; i++) {
                reader.accept(described(first, i, "Line no. " + i + " \u05d1\u05e0\u05e7 \u20ac"));
            }
        };
        var bytes = pdf(paper, paper.size(), lines, "long");
        try (var document = Loader.loadPDF(bytes)) {
            var pages = document.getNumberOfPages();
            assertTrue(pages > 80, "pages: " + pages);
            assertEquals(
                    PDRectangle.LETTER.getWidth(),
                    document.getPage(0).getMediaBox().getWidth());
        }
        var text = text(bytes);
        assertTrue(text.contains("Line no. " + LONG + " ??? \u20ac"));
        assertEquals(
                LONG, text.lines().filter(line -> line.contains("Line no. ")).count());
        assertTrue(bytes.length < 3_000_000, "bytes: " + bytes.length);
    }

    private static InvoiceLineRow described(InvoiceLineRow line, int position, String description) {
        return new InvoiceLineRow(
                position,
                line.section(),
                line.kind(),
                line.product(),
                description,
                description,
                line.dates(),
                new Quantity(BigDecimal.ONE, "user"),
                line.rate(),
                line.amount(),
                null,
                null);
    }

    private static BillTo american() {
        return new BillTo(
                "Bank of Somewhere",
                null,
                "1 Main St",
                "10001",
                "New York",
                "US",
                null,
                null,
                null,
                "na@b.example",
                null);
    }

    private static byte[] pdf(Paper paper, PaperSize size, Consumer<Consumer<InvoiceLineRow>> lines, String name)
            throws IOException {
        var out = new ByteArrayOutputStream();
        new InvoicePdf(paper, lines).write(size, out);
        Files.write(Path.of("target", name + ".pdf"), out.toByteArray());
        return out.toByteArray();
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document);
        }
    }

    private static void assertInOrder(String text, String... parts) {
        var at = 0;
        for (var part : parts) {
            var found = text.indexOf(part, at);
            assertTrue(found >= 0, "'" + part + "' not behind the others in: " + text);
            at = found;
        }
    }

    private static byte[] logo() throws IOException {
        var out = new ByteArrayOutputStream();
        var picture = new BufferedImage(320, 80, BufferedImage.TYPE_INT_RGB);
        var graphics = picture.createGraphics();
        graphics.setColor(new java.awt.Color(0x2563eb));
        graphics.fillRect(0, 0, 320, 80);
        graphics.dispose();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }
}
