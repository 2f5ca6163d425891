package org.reckoner.report;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import org.reckoner.platform.Texts;

/** A report's rows in the language of who asked for it. */
final class ReportTable {
    private final ReportRows rows;
    private final Locale language;
    private final ReportProgress progress;

    ReportTable(ReportRows rows, Locale language, ReportProgress progress) {
        this.rows = rows;
        this.language = language;
        this.progress = progress;
    }

    /** The columns' names, {@code report.column.} and what is given. */
    void head(String... columns) throws IOException {
        rows.head(Arrays.stream(columns)
                .map(column -> Texts.text(language, "report.column." + column))
                .toList());
    }

    void row(Object... values) throws IOException {
        rows.row(values);
        progress.row();
    }

    void steps(int done, int all) {
        progress.steps(done, all);
    }

    String text(String key) {
        return Texts.text(language, key);
    }
}
