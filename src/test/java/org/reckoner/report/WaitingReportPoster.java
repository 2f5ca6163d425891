package org.reckoner.report;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.reckoner.platform.TenantId;

/** Makes a report that waits, for tests outside the server: POST {@code ?of=ID}, the tenant's; the answer is its id. */
@WebServlet("/test/waiting-report")
public class WaitingReportPoster extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient WaitingReports reports;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        try {
            var id = reports.make(new TenantId(Long.parseLong(request.getParameter("of"))));
            response.getWriter().write(Long.toString(id));
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
