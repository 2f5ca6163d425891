package org.reckoner.usage.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import org.reckoner.platform.web.Download;
import org.reckoner.usage.Imports;

/** All bad rows of a file, as a file. */
@WebServlet("/directory/import/bad-rows.csv")
public class BadRowsDownload extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Imports imports;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Download.csv(response, "bad-rows.csv", out -> {
            try (var rows = Files.newBufferedReader(imports.badRows(request.getParameter("upload")))) {
                rows.transferTo(out);
            }
        });
    }
}
