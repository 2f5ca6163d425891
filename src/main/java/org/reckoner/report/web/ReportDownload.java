package org.reckoner.report.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.Texts;
import org.reckoner.report.ReportFiles;
import org.reckoner.report.Reports;

/** A report that is made, for its {@code id} and, of landlords, {@code tenant}: sent as it is read, a piece in memory. */
@WebServlet({"/billing/activity-reports/file", "/billing/unit-reports/file"})
public class ReportDownload extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Reports reports;

    @Inject
    transient ReportFiles files;

    @Inject
    transient CurrentCaller callers;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            var file = reports.file(id(request));
            response.setContentType(file.mediaType());
            response.setHeader("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
            response.setContentLengthLong(file.bytes());
            files.copy(file, response.getOutputStream());
        } catch (RuleViolation refused) {
            response.setStatus(
                    refused.problem() == PlatformProblem.FORBIDDEN
                            ? HttpServletResponse.SC_FORBIDDEN
                            : HttpServletResponse.SC_NOT_FOUND);
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().write(Texts.text(callers.required().locale(), refused));
        }
    }

    /** 0, which nothing has, for what is no id. */
    private static long id(HttpServletRequest request) {
        var text = request.getParameter("id");
        return text != null && text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
    }
}
