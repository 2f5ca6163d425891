package org.reckoner.catalog.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.reckoner.catalog.CatalogueExport;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.csv.PeopleCsv;

/**
 * The catalogue as CSV files that can be imported again, and the bad rows of an uploaded file. Written to a file first, so that
 * the database is not held while somebody's line is slow.
 */
@WebServlet({
    CatalogueDownload.FOLDER + "products.csv",
    CatalogueDownload.FOLDER + "prices.csv",
    CatalogueDownload.FOLDER + "rates.csv",
    CatalogueDownload.FOLDER + "bad-rows.csv"
})
public class CatalogueDownload extends HttpServlet {
    static final String FOLDER = "/system/catalogue/";

    private static final long serialVersionUID = 1L;

    @Inject
    transient CatalogueExport export;

    @Inject
    transient CurrentCaller callers;

    @Inject
    @ConfigProperty(name = "reckoner.data")
    transient String dataFolder;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var name = request.getServletPath().substring(FOLDER.length());
        var file = Files.createTempFile(Files.createDirectories(Path.of(dataFolder, "downloads")), "catalogue", ".tmp");
        try {
            try (var out = Files.newBufferedWriter(file)) {
                write(name, request, new PeopleCsv(out), callers.required().locale());
            }
            response.setContentType("text/csv;charset=UTF-8");
            response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
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

    private void write(String name, HttpServletRequest request, PeopleCsv csv, Locale locale) throws IOException {
        switch (name) {
            case "products.csv" -> export.products(csv);
            case "prices.csv" -> export.prices(csv);
            case "rates.csv" -> export.rates(number(request, "deck"), number(request, "version"), csv);
            default -> export.badRows(number(request, "upload"), csv, locale);
        }
    }

    private static long number(HttpServletRequest request, String parameter) {
        var text = request.getParameter(parameter);
        return text != null && text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
    }
}
