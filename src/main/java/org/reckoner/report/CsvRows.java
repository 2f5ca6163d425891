package org.reckoner.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.reckoner.platform.csv.PeopleCsv;

/** CSV that people open in a spreadsheet. */
final class CsvRows implements ReportRows {
    private final Writer out;
    private final PeopleCsv csv;

    CsvRows(OutputStream file) throws IOException {
        out = new OutputStreamWriter(file, StandardCharsets.UTF_8);
        csv = new PeopleCsv(out);
    }

    @Override
    public void head(List<String> columns) throws IOException {
        csv.row(columns.toArray());
    }

    @Override
    public void row(Object... values) throws IOException {
        csv.row(values);
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }
}
