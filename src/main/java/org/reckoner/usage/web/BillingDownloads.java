package org.reckoner.usage.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Problem;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.TemporaryFiles;
import org.reckoner.platform.Texts;
import org.reckoner.usage.DayReports;
import org.reckoner.usage.UsageProblem;

/**
 * The whole list of a date's users, for {@code tenant} and {@code date} as on the page: as CSV for people, or the ids alone with
 * commas between them. It is written to a file first, so that what is sent is complete and of one count, the database is not
 * held while somebody's line is slow, and no size matters.
 */
@WebServlet({BillingDownloads.USERS, BillingDownloads.IDS})
public class BillingDownloads extends HttpServlet {
    static final String USERS = "/system/billing/users.csv";
    static final String IDS = "/system/billing/user-ids.txt";

    private static final long serialVersionUID = 1L;

    @Inject
    transient DayReports reports;

    @Inject
    transient CurrentCaller callers;

    @Inject
    transient Clock clock;

    @Inject
    @ConfigProperty(name = "reckoner.data")
    transient String dataFolder;

    /** Removes what a killed server left; no list takes a day to be sent. */
    @Override
    public void init() {
        TemporaryFiles.sweep(folder(), clock.instant().minus(Duration.ofDays(1)));
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var file = temporaryFile();
        try {
            write(request, response, file);
            response.setContentLengthLong(Files.size(file));
            Files.copy(file, response.getOutputStream());
        } catch (RuleViolation refused) {
            refuse(response, refused);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void write(HttpServletRequest request, HttpServletResponse response, Path file) throws IOException {
        var dates = reports.dates(reports.tenant().zone());
        var report = reports.report(dates.parsed(request.getParameter("date")));
        var list = new BillingUserList(key -> reports.usersAfter(report, key));
        if (request.getServletPath().equals(USERS)) {
            var words = callers.required().locale();
            list.writeCsv(
                    file,
                    Texts.text(words, "billing.user.key"),
                    Texts.text(words, "billing.user.name"),
                    Texts.text(words, "billing.user.email"));
            response.setContentType("text/csv;charset=UTF-8");
            response.setHeader("Content-Disposition", "attachment; filename=\"users-" + report.reportOn() + ".csv\"");
        } else {
            list.writeIds(file);
            response.setContentType("text/plain;charset=UTF-8");
        }
    }

    private void refuse(HttpServletResponse response, RuleViolation refused) throws IOException {
        var words = callers.required().locale();
        response.setStatus(status(refused.problem()));
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().write(Texts.text(words, refused));
    }

    private static int status(Problem problem) {
        if (problem == PlatformProblem.FORBIDDEN) {
            return HttpServletResponse.SC_FORBIDDEN;
        }
        if (problem == PlatformProblem.STALE) {
            return HttpServletResponse.SC_CONFLICT;
        }
        return problem == PlatformProblem.NOT_FOUND || problem == UsageProblem.NOT_BILLABLE
                ? HttpServletResponse.SC_NOT_FOUND
                : HttpServletResponse.SC_BAD_REQUEST;
    }

    private Path temporaryFile() throws IOException {
        return Files.createTempFile(Files.createDirectories(folder()), "users", ".tmp");
    }

    private Path folder() {
        return Path.of(dataFolder, "download-tmp");
    }
}
