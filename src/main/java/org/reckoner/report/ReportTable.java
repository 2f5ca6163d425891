package org.reckoner.report;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import org.reckoner.platform.Texts;
import org.reckoner.platform.csv.PeopleCsv;

/** A report's rows as CSV that people open. */
final class ReportTable {
    private final PeopleCsv csv;
    private final Locale language;
    private final ReportProgress progress;

    ReportTable(Appendable out, Locale language, ReportProgress progress) throws IOException {
        this.csv = new PeopleCsv(out);
        this.language = language;
        this.progress = progress;
    }

    /** The columns' names, {@code report.column.} and what is given. */
    void head(String... columns) throws IOException {
        csv.row(Arrays.stream(columns)
                .map(column -> Texts.text(language, "report.column." + column))
                .toArray());
    }

    void row(Object... values) throws IOException {
        csv.row(values);
        progress.row();
    }

    void steps(int done, int all) {
        progress.steps(done, all);
    }

    String text(String key) {
        return Texts.text(language, key);
    }
}
