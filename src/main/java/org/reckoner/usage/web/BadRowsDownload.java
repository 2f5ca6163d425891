package org.reckoner.usage.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.Texts;
import org.reckoner.platform.csv.PeopleCsv;
import org.reckoner.usage.Imports;

/** All bad rows of an uploaded file, as a CSV file of line and reason. */
@WebServlet("/directory/import/bad-rows.csv")
public class BadRowsDownload extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Imports imports;

    @Inject
    transient CurrentCaller callers;

    @Inject
    @ConfigProperty(name = "reckoner.data")
    transient String dataFolder;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var file = Files.createTempFile(Files.createDirectories(Path.of(dataFolder, "downloads")), "rows-", ".csv");
        try {
            write(file, id(request.getParameter("upload")), callers.required().locale());
            response.setContentType("text/csv;charset=UTF-8");
            response.setHeader("Content-Disposition", "attachment; filename=\"bad-rows.csv\"");
            response.setContentLengthLong(Files.size(file));
            Files.copy(file, response.getOutputStream());
        } catch (RuleViolation refused) {
            response.sendError(
                    refused.problem() == PlatformProblem.FORBIDDEN
                            ? HttpServletResponse.SC_FORBIDDEN
                            : HttpServletResponse.SC_NOT_FOUND);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** To a file first: the database is not held while somebody's line is slow. */
    private void write(Path file, long id, Locale locale) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            var csv = new PeopleCsv(out);
            csv.row(Texts.text(locale, "import.line"), Texts.text(locale, "import.reason"));
            imports.eachBadRow(id, row -> {
                try {
                    csv.row(row.line(), row.text(locale));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private static long id(String text) {
        return text != null && text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
    }
}
