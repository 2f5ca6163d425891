package org.reckoner.account;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.Locale;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.reckoner.document.PaperSize;
import org.reckoner.document.Sheet;
import org.reckoner.invoice.InvoiceLineRow;
import org.reckoner.invoice.Issuer;
import org.reckoner.invoice.LineWords;
import org.reckoner.invoice.Payer;
import org.reckoner.money.Money;
import org.reckoner.platform.Formats;
import org.reckoner.platform.Texts;
import org.reckoner.rating.terms.Section;

/** Lays the bill so far out on a sheet: what it is not, its lines by section, and what is projected. */
record BillPdf(BillSoFar bill, Issuer issuer, Payer payer, Locale language) {
    /** Where the quantities end, in hundredths of the width. */
    private static final int QUANTITY_END = 72;

    private static final int GAP = 6;

    void write(OutputStream out) throws IOException {
        var country = payer.billTo().country();
        try (var document = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
            var sheet = new Sheet(document, PaperSize.of(country == null ? issuer.country() : country));
            var information = document.getDocumentInformation();
            information.setTitle(text("account.paper.not-an-invoice"));
            information.setAuthor(issuer.legalName());
            information.setProducer("Reckoner");
            document.getDocumentCatalog().setLanguage(language.toLanguageTag());
            head(sheet);
            Section section = null;
            for (var line : bill.lines()) {
                if (line.section() != section) {
                    section = line.section();
                    sheet.need(4 * sheet.lineHeight(Sheet.BODY));
                    sheet.skip(GAP);
                    row(sheet, words().section(section), null, null, true);
                }
                line(sheet, line);
            }
            end(sheet);
            document.save(out);
        }
    }

    private String text(String key, Object... arguments) {
        return Texts.text(language, key, arguments);
    }

    private LineWords words() {
        return new LineWords(language);
    }

    private String amount(Money money) {
        return Formats.of(language).number(money.amount()) + " "
                + money.currency().getCurrencyCode();
    }

    private void head(Sheet sheet) throws IOException {
        sheet.text(issuer.legalName(), 0, Sheet.SMALL, true);
        sheet.skip(2 * sheet.lineHeight(Sheet.LARGE));
        sheet.text(text("account.paper.not-an-invoice"), 0, Sheet.LARGE, true);
        sheet.skip(2 * sheet.lineHeight(Sheet.LARGE));
        var about = text(
                "account.paper.about",
                payer.billTo().name(),
                bill.contract(),
                words().dates(bill.period()),
                Formats.of(language).instant(bill.asOf(), ZoneOffset.UTC));
        sheet.paragraph(about, 0, sheet.width(), Sheet.BODY, false);
        sheet.skip(sheet.lineHeight(Sheet.BODY));
        columns(sheet);
        sheet.repeat(again -> {
            again.text(text("account.paper.not-an-invoice"), 0, Sheet.SMALL, true);
            again.skip(2 * again.lineHeight(Sheet.SMALL));
            columns(again);
        });
    }

    private void columns(Sheet sheet) throws IOException {
        sheet.text(text("document.paper.description"), 0, Sheet.SMALL, true);
        sheet.textUpTo(text("document.paper.quantity"), sheet.width() * QUANTITY_END / 100, Sheet.SMALL, true);
        sheet.textUpTo(text("document.paper.amount"), sheet.width(), Sheet.SMALL, true);
        sheet.skip(sheet.lineHeight(Sheet.SMALL) + 2);
        sheet.rule();
        sheet.skip(4);
    }

    private void line(Sheet sheet, InvoiceLineRow line) throws IOException {
        var quantity = Formats.of(language).number(line.quantity().value());
        var unit = line.quantity().unit();
        row(
                sheet,
                words().description(line),
                unit.isEmpty() ? quantity : quantity + " " + unit,
                amount(line.amount()),
                false);
    }

    private static void row(Sheet sheet, String what, String quantity, String amount, boolean isBold)
            throws IOException {
        var lines = sheet.wrapped(what, sheet.width() / 2, Sheet.BODY, isBold);
        sheet.need(lines.size() * sheet.lineHeight(Sheet.BODY));
        if (quantity != null) {
            sheet.textUpTo(quantity, sheet.width() * QUANTITY_END / 100, Sheet.BODY, isBold);
        }
        if (amount != null) {
            sheet.textUpTo(amount, sheet.width(), Sheet.BODY, isBold);
        }
        for (var line : lines) {
            sheet.text(line, 0, Sheet.BODY, isBold);
            sheet.skip(sheet.lineHeight(Sheet.BODY));
        }
    }

    private void end(Sheet sheet) throws IOException {
        sheet.skip(GAP);
        sheet.rule();
        sheet.skip(GAP);
        row(sheet, text("account.so-far"), null, amount(bill.soFar()), true);
        sheet.skip(2 * GAP);
        var next = bill.next();
        var on = Formats.of(language).date(next.on());
        row(sheet, text("account.next", on), null, amount(next.total()), true);
        row(sheet, text("account.next.usage"), null, amount(next.usage()), false);
        row(sheet, text("account.next.prepay"), null, amount(next.prepay()), false);
        row(sheet, text("account.next.tax"), null, amount(next.tax()), false);
        sheet.skip(GAP);
        sheet.paragraph(text("account.projection"), 0, sheet.width(), Sheet.SMALL, false);
        sheet.finish((foot, page, pages) -> {
            foot.rule();
            foot.skip(4);
            foot.text(text("account.paper.not-an-invoice"), 0, Sheet.SMALL, false);
            foot.textUpTo(text("document.paper.page", page, pages), foot.width(), Sheet.SMALL, false);
        });
    }
}
