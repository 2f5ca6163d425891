package org.reckoner.statement.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.reckoner.platform.web.FileDownload;
import org.reckoner.statement.Transactions;

/** The transactions as CSV, narrowed as their page is. */
@WebServlet(TransactionsDownload.PATH)
public class TransactionsDownload extends FileDownload {
    static final String PATH = "/billing/transactions.csv";

    private static final long serialVersionUID = 1L;

    @Inject
    transient Transactions transactions;

    @Override
    protected Sent write(HttpServletRequest request, Path file) throws IOException {
        var facets = new EntryFacets(
                request.getParameter("from"),
                request.getParameter("to"),
                request.getParameter("kind"),
                request.getParameter("least"),
                request.getParameter("most"));
        try (var out = Files.newBufferedWriter(file)) {
            transactions.csv(facets.search(), locale(), out);
        }
        return Sent.csv("transactions.csv");
    }
}
