package org.reckoner.document.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.reckoner.document.EInvoiceFormat;
import org.reckoner.document.InvoiceDocuments;
import org.reckoner.document.PaperSize;
import org.reckoner.invoice.InvoiceProblem;
import org.reckoner.platform.Problem;
import org.reckoner.platform.web.FileDownload;

/** An invoice as PDF, CSV or e-invoice, for {@code id} and, of landlords, {@code tenant}. */
@WebServlet({InvoiceDownloads.PDF, InvoiceDownloads.CSV, InvoiceDownloads.FACTUR_X, InvoiceDownloads.XRECHNUNG})
public class InvoiceDownloads extends FileDownload {
    static final String PDF = "/system/invoice/invoice.pdf";
    static final String CSV = "/system/invoice/lines.csv";
    static final String FACTUR_X = "/system/invoice/factur-x.pdf";
    static final String XRECHNUNG = "/system/invoice/xrechnung.xml";

    private static final long serialVersionUID = 1L;

    @Inject
    transient InvoiceDocuments documents;

    @Override
    protected Sent write(HttpServletRequest request, Path file) throws IOException {
        var id = id(request, "id");
        var name = documents.name(id);
        write(request, id, file);
        return new Sent(type(request.getServletPath()), fileName(request, name));
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

    /** What is not issued yet, or lacks something, is no bad request. */
    @Override
    protected int status(Problem problem) {
        return problem instanceof InvoiceProblem ? HttpServletResponse.SC_CONFLICT : super.status(problem);
    }
}
