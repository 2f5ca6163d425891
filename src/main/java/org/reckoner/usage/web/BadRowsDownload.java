package org.reckoner.usage.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;
import org.reckoner.usage.Imports;

/** All bad rows of an uploaded file, as a CSV file of line and reason. */
@WebServlet("/directory/import/bad-rows.csv")
public class BadRowsDownload extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Imports imports;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            var rows = imports.badRows(request.getParameter("upload"));
            response.setContentType("text/csv;charset=UTF-8");
            response.setHeader("Content-Disposition", "attachment; filename=\"bad-rows.csv\"");
            response.setContentLengthLong(Files.size(rows));
            Files.copy(rows, response.getOutputStream());
        } catch (RuleViolation refused) {
            response.sendError(
                    refused.problem() == PlatformProblem.FORBIDDEN
                            ? HttpServletResponse.SC_FORBIDDEN
                            : HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
