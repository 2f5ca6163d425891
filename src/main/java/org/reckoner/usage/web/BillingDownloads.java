package org.reckoner.usage.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import org.reckoner.platform.Problem;
import org.reckoner.platform.Texts;
import org.reckoner.platform.web.FileDownload;
import org.reckoner.usage.DayReports;
import org.reckoner.usage.UsageProblem;

/**
 * The whole list of a date's users, for {@code tenant} and {@code date} as on the page: as CSV for people, or the ids alone with
 * commas between them. All of it is of one count.
 */
@WebServlet({BillingDownloads.USERS, BillingDownloads.IDS})
public class BillingDownloads extends FileDownload {
    static final String USERS = "/system/billing/users.csv";
    static final String IDS = "/system/billing/user-ids.txt";

    private static final long serialVersionUID = 1L;

    @Inject
    transient DayReports reports;

    @Override
    protected Sent write(HttpServletRequest request, Path file) throws IOException {
        var dates = reports.dates(reports.tenant().zone());
        var report = reports.report(dates.parsed(request.getParameter("date")));
        var list = new BillingUserList(key -> reports.usersAfter(report, key));
        if (request.getServletPath().equals(IDS)) {
            list.writeIds(file);
            return new Sent("text/plain;charset=UTF-8", null);
        }
        list.writeCsv(
                file,
                Texts.text(locale(), "billing.user.key"),
                Texts.text(locale(), "billing.user.name"),
                Texts.text(locale(), "billing.user.email"));
        return Sent.csv("users-" + report.reportOn() + ".csv");
    }

    @Override
    protected int status(Problem problem) {
        return problem == UsageProblem.NOT_BILLABLE ? HttpServletResponse.SC_NOT_FOUND : super.status(problem);
    }
}
