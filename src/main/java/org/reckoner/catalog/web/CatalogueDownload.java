package org.reckoner.catalog.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.reckoner.catalog.CatalogueExport;
import org.reckoner.platform.csv.PeopleCsv;
import org.reckoner.platform.web.FileDownload;

/**
 * The catalogue as CSV files that can be imported again, and the bad rows of an uploaded file.
 */
@WebServlet({
    CatalogueDownload.FOLDER + "products.csv",
    CatalogueDownload.FOLDER + "prices.csv",
    CatalogueDownload.FOLDER + "rates.csv",
    CatalogueDownload.FOLDER + "bad-rows.csv"
})
public class CatalogueDownload extends FileDownload {
    static final String FOLDER = "/system/catalogue/";

    private static final long serialVersionUID = 1L;

    @Inject
    transient CatalogueExport export;

    @Override
    protected Sent write(HttpServletRequest request, Path file) throws IOException {
        var name = request.getServletPath().substring(FOLDER.length());
        try (var out = Files.newBufferedWriter(file)) {
            write(name, request, new PeopleCsv(out));
        }
        return Sent.csv(name);
    }

    private void write(String name, HttpServletRequest request, PeopleCsv csv) throws IOException {
        switch (name) {
            case "products.csv" -> export.products(csv);
            case "prices.csv" -> export.prices(csv);
            case "rates.csv" -> export.rates(id(request, "deck"), id(request, "version"), csv);
            default -> export.badRows(id(request, "upload"), csv, locale());
        }
    }
}
