package org.reckoner.statement.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.web.FileDownload;
import org.reckoner.statement.StatementDocuments;

/** A month's account as PDF or CSV, for {@code month} and, of landlords, {@code tenant}; with {@code revision} as it was sent. */
@WebServlet({StatementDownloads.PDF, StatementDownloads.CSV})
public class StatementDownloads extends FileDownload {
    static final String PDF = "/billing/statement/statement.pdf";
    static final String CSV = "/billing/statement/statement.csv";

    private static final long serialVersionUID = 1L;

    @Inject
    transient StatementDocuments documents;

    @Override
    protected Sent write(HttpServletRequest request, Path file) throws IOException {
        var month = MonthParameter.of(request.getParameter("month"))
                .orElseThrow(() -> new RuleViolation(PlatformProblem.NOT_FOUND));
        if (request.getServletPath().equals(CSV)) {
            try (var out = Files.newBufferedWriter(file)) {
                documents.csv(month, out);
            }
            return Sent.csv("statement-" + month + ".csv");
        }
        var revision = (int) Math.min(id(request, "revision"), Integer.MAX_VALUE);
        try (var out = Files.newOutputStream(file)) {
            if (revision == 0) {
                documents.pdf(month, out);
            } else {
                documents.sentPdf(month, revision, out);
            }
        }
        return new Sent("application/pdf", "statement-" + month + ".pdf");
    }
}
