package org.reckoner.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.reckoner.platform.csv.PeopleCsv;

/** CSV that people open in a spreadsheet. */
final class CsvRows implements ReportRows {
    private static final int AT_ONCE = 8192;

    private final OutputStream file;
    private final StringBuilder text = new StringBuilder(2 * AT_ONCE);
    private final PeopleCsv csv = new PeopleCsv(text);

    CsvRows(OutputStream file) {
        this.file = file;
    }

    @Override
    public void head(List<String> columns) throws IOException {
        csv.row(columns.toArray());
    }

    @Override
    public void row(Object... values) throws IOException {
        csv.row(values);
        if (text.length() >= AT_ONCE) {
            put();
        }
    }

    @Override
    public void end() throws IOException {
        put();
        file.flush();
    }

    /** Many rows at once and never a part of one: what is nothing but ASCII is merely copied then. */
    private void put() throws IOException {
        file.write(text.toString().getBytes(StandardCharsets.UTF_8));
        text.setLength(0);
    }
}
