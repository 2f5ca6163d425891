package org.reckoner.usage.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.reckoner.platform.Texts;
import org.reckoner.platform.csv.PeopleCsv;
import org.reckoner.platform.web.FileDownload;
import org.reckoner.usage.Imports;

/** All bad rows of an uploaded file, as a CSV file of line and reason. */
@WebServlet("/directory/import/bad-rows.csv")
public class BadRowsDownload extends FileDownload {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Imports imports;

    @Override
    protected Sent write(HttpServletRequest request, Path file) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            var locale = locale();
            var csv = new PeopleCsv(out);
            csv.row(Texts.text(locale, "import.line"), Texts.text(locale, "import.reason"));
            imports.eachBadRow(id(request, "upload"), row -> {
                try {
                    csv.row(row.line(), row.text(locale));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return Sent.csv("bad-rows.csv");
    }
}
