package org.reckoner.account.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.reckoner.account.MyAccount;
import org.reckoner.platform.web.FileDownload;

/** The PDF of an invoice, for those who look after billing and open no other page of invoices. */
@WebServlet(PrepaidDownload.PATH)
public class PrepaidDownload extends FileDownload {
    static final String PATH = "/billing/prepaid/invoice.pdf";

    private static final long serialVersionUID = 1L;

    @Inject
    transient MyAccount account;

    @Override
    protected Sent write(HttpServletRequest request, Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            return new Sent("application/pdf", account.prepaidPdf(id(request, "id"), out));
        }
    }
}
