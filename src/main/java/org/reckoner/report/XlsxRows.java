package org.reckoner.report;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook of one sheet, written on as it grows. Text is text in it, never a formula. */
final class XlsxRows implements ReportRows {
    private static final int KEPT = 500;

    private final Workbook book;
    private final Worksheet sheet;
    private int next;

    XlsxRows(OutputStream file, String name) {
        book = new Workbook(file, "Reckoner", null);
        sheet = book.newWorksheet(name);
    }

    @Override
    public void head(List<String> columns) throws IOException {
        for (var i = 0; i < columns.size(); i++) {
            sheet.inlineString(0, i, columns.get(i));
            sheet.style(0, i).bold().set();
        }
        sheet.freezePane(0, 1);
        next = 1;
    }

    @Override
    public void row(Object... values) throws IOException {
        for (var i = 0; i < values.length; i++) {
            if (values[i] instanceof BigDecimal number) {
                sheet.value(next, i, number);
                sheet.style(next, i)
                        .format(number.scale() == 0 ? "#,##0" : "#,##0." + "0".repeat(Math.max(0, number.scale())))
                        .set();
            } else if (values[i] != null) {
                sheet.inlineString(next, i, values[i].toString());
            }
        }
        next++;
        if (next % KEPT == 0) {
            sheet.flush();
        }
    }

    @Override
    public void end() throws IOException {
        book.finish();
    }
}
