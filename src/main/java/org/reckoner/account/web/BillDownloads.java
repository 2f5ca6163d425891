package org.reckoner.account.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.reckoner.account.BillDocuments;
import org.reckoner.platform.web.FileDownload;

/** The bill so far as CSV or PDF. */
@WebServlet({BillDownloads.CSV, BillDownloads.PDF})
public class BillDownloads extends FileDownload {
    static final String CSV = "/billing/account/bill-so-far.csv";
    static final String PDF = "/billing/account/bill-so-far.pdf";

    private static final long serialVersionUID = 1L;

    @Inject
    transient BillDocuments documents;

    @Override
    protected Sent write(HttpServletRequest request, Path file) throws IOException {
        if (request.getServletPath().equals(CSV)) {
            try (var out = Files.newBufferedWriter(file)) {
                documents.csv(locale(), out);
            }
            return Sent.csv("bill-so-far.csv");
        }
        try (var out = Files.newOutputStream(file)) {
            documents.pdf(locale(), out);
        }
        return new Sent("application/pdf", "bill-so-far.pdf");
    }
}
