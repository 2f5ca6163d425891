package org.reckoner.document;

import java.io.IOException;
import org.reckoner.invoice.InvoiceLineRow;

/** The table of lines: description, service period, quantity and, for those who see money, rate and amount. */
final class LineColumns {
    private static final float GAP = 8;

    private final Sheet sheet;
    private final PaperWords words;
    private final boolean money;
    private final float dates;
    private final float quantityEnd;
    private final float rateEnd;

    LineColumns(Sheet sheet, PaperWords words, boolean money) {
        this.sheet = sheet;
        this.words = words;
        this.money = money;
        dates = sheet.width() * (money ? 0.40f : 0.52f);
        quantityEnd = sheet.width() * (money ? 0.76f : 1f);
        rateEnd = sheet.width() * 0.87f;
    }

    void head() throws IOException {
        sheet.text(words.text("description"), 0, Sheet.SMALL, true);
        sheet.text(words.text("service"), dates, Sheet.SMALL, true);
        sheet.textUpTo(words.text("quantity"), quantityEnd, Sheet.SMALL, true);
        if (money) {
            sheet.textUpTo(words.text("rate"), rateEnd, Sheet.SMALL, true);
            sheet.textUpTo(words.text("amount"), sheet.width(), Sheet.SMALL, true);
        }
        sheet.skip(sheet.lineHeight(Sheet.SMALL) + 2);
        sheet.rule();
        sheet.skip(4);
    }

    /** A heading stays with the first of its lines. */
    void section(String title) throws IOException {
        sheet.need(4 * sheet.lineHeight(Sheet.BODY));
        sheet.skip(4);
        sheet.text(title, 0, Sheet.BODY, true);
        sheet.skip(sheet.lineHeight(Sheet.BODY) + 2);
    }

    void line(InvoiceLineRow line) throws IOException {
        var description = sheet.wrapped(words.description(line), dates - GAP, Sheet.BODY, false);
        var service = sheet.wrapped(words.dates(line.dates()), quantityEnd - dates - 5 * GAP, Sheet.BODY, false);
        var high = Math.max(description.size(), line.isTax() ? 1 : service.size());
        sheet.need(high * sheet.lineHeight(Sheet.BODY));
        if (!line.isTax()) {
            var unit = line.quantity().unit();
            var quantity = words.number(line.quantity().value()) + (unit.isEmpty() ? "" : " " + unit);
            sheet.textUpTo(quantity, quantityEnd, Sheet.BODY, false);
        }
        if (money) {
            sheet.textUpTo(words.number(line.rate()), rateEnd, Sheet.BODY, false);
            sheet.textUpTo(words.amount(line.amount()), sheet.width(), Sheet.BODY, false);
        }
        for (var row = 0; row < high; row++) {
            if (row < description.size()) {
                sheet.text(description.get(row), 0, Sheet.BODY, false);
            }
            if (row < service.size() && !line.isTax()) {
                sheet.text(service.get(row), dates, Sheet.BODY, false);
            }
            sheet.skip(sheet.lineHeight(Sheet.BODY));
        }
    }

    void sum(String title, String amount, boolean isBold) throws IOException {
        sheet.need(sheet.lineHeight(Sheet.BODY) + 4);
        sheet.textUpTo(title, rateEnd, Sheet.BODY, isBold);
        sheet.textUpTo(amount, sheet.width(), Sheet.BODY, isBold);
        sheet.skip(sheet.lineHeight(Sheet.BODY) + 2);
    }
}
