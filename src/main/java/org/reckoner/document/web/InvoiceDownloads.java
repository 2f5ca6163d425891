package org.reckoner.document.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.reckoner.document.EInvoiceFormat;
import org.reckoner.document.InvoiceDocuments;
import org.reckoner.document.PaperSize;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Problem;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.TemporaryFiles;
import org.reckoner.platform.Texts;

/**
 * An invoice as PDF, CSV or e-invoice, for {@code id} and, of landlords, {@code tenant}. It is written to a file first: what is sent
 * is complete, and the database is not held while somebody's line is slow.
 */
@WebServlet({InvoiceDownloads.PDF, InvoiceDownloads.CSV, InvoiceDownloads.FACTUR_X, InvoiceDownloads.XRECHNUNG})
public class InvoiceDownloads extends HttpServlet {
    static final String PDF = "/system/invoice/invoice.pdf";
    static final String CSV = "/system/invoice/lines.csv";
    static final String FACTUR_X = "/system/invoice/factur-x.pdf";
    static final String XRECHNUNG = "/system/invoice/xrechnung.xml";

    private static final long serialVersionUID = 1L;

    @Inject
    transient InvoiceDocuments documents;

    @Inject
    transient CurrentCaller callers;

    @Inject
    transient Clock clock;

    @Inject
    @ConfigProperty(name = "reckoner.data")
    transient String dataFolder;

    /** Removes what a killed server left; no document takes a day to be sent. */
    @Override
    public void init() {
        TemporaryFiles.sweep(folder(), clock.instant().minus(Duration.ofDays(1)));
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var file = Files.createTempFile(Files.createDirectories(folder()), "invoice", ".tmp");
        try {
            var id = id(request.getParameter("id"));
            var name = documents.name(id);
            write(request, id, file);
            response.setContentType(type(request.getServletPath()));
            response.setHeader("Content-Disposition", "attachment; filename=\"" + fileName(request, name) + "\"");
            response.setContentLengthLong(Files.size(file));
            Files.copy(file, response.getOutputStream());
        } catch (RuleViolation refused) {
            refuse(response, refused);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void write(HttpServletRequest request, long id, Path file) throws IOException {
        switch (request.getServletPath()) {
            case CSV -> {
                try (var out = Files.newBufferedWriter(file)) {
                    documents.csv(id, out);
                }
            }
            case FACTUR_X, XRECHNUNG -> {
                var isXml = request.getServletPath().equals(XRECHNUNG);
                try (var out = Files.newOutputStream(file)) {
                    documents.eInvoice(id, isXml ? EInvoiceFormat.XRECHNUNG : EInvoiceFormat.FACTUR_X, out);
                }
            }
            default -> {
                try (var out = Files.newOutputStream(file)) {
                    documents.pdf(id, size(request.getParameter("paper")), out);
                }
            }
        }
    }

    /** A size nobody knows, in a URL typed by hand, is none. */
    private static PaperSize size(String name) {
        return Stream.of(PaperSize.values())
                .filter(size -> size.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static String type(String path) {
        return switch (path) {
            case CSV -> "text/csv;charset=UTF-8";
            case XRECHNUNG -> "application/xml";
            default -> "application/pdf";
        };
    }

    /** The number without what a file's name had better not have. */
    private static String fileName(HttpServletRequest request, String number) {
        var path = request.getServletPath();
        return number.replaceAll("[^A-Za-z0-9._-]", "_") + path.substring(path.lastIndexOf('.'));
    }

    private void refuse(HttpServletResponse response, RuleViolation refused) throws IOException {
        response.setStatus(status(refused.problem()));
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().write(Texts.text(callers.required().locale(), refused));
    }

    private static int status(Problem problem) {
        if (problem == PlatformProblem.FORBIDDEN) {
            return HttpServletResponse.SC_FORBIDDEN;
        }
        return problem == PlatformProblem.NOT_FOUND || problem == PlatformProblem.NO_TENANT
                ? HttpServletResponse.SC_NOT_FOUND
                : HttpServletResponse.SC_CONFLICT;
    }

    private Path folder() {
        return Path.of(dataFolder, "download-tmp");
    }

    private static long id(String text) {
        return text != null && text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
    }
}
