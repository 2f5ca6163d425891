package org.reckoner.evidence.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.reckoner.evidence.Concurrency;
import org.reckoner.evidence.InvoiceLines;
import org.reckoner.evidence.LineAddress;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Problem;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.TemporaryFiles;
import org.reckoner.platform.Texts;
import org.reckoner.platform.csv.PeopleCsv;
import org.reckoner.rating.LicenceLevel;

/**
 * Whole lists of what figures are made of, as CSV for people; asked for as on the pages. Each is written to a file first, so that
 * what is sent is complete, the database is not held while somebody's line is slow, and no size matters.
 */
@WebServlet({
    EvidenceDownloads.POOL_USERS,
    EvidenceDownloads.PROFILE,
    EvidenceDownloads.LINE_USERS,
    EvidenceDownloads.LINE_CALLS,
    EvidenceDownloads.LINE_NUMBERS
})
public class EvidenceDownloads extends HttpServlet {
    static final String POOL_USERS = "/system/concurrency/users.csv";
    static final String PROFILE = "/system/concurrency/profile.csv";
    static final String LINE_USERS = "/system/invoice-line/users.csv";
    static final String LINE_CALLS = "/system/invoice-line/calls.csv";
    static final String LINE_NUMBERS = "/system/invoice-line/numbers.csv";

    private static final long serialVersionUID = 1L;

    @Inject
    transient Concurrency concurrency;

    @Inject
    transient InvoiceLines lines;

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
        var file = Files.createTempFile(Files.createDirectories(folder()), "evidence", ".tmp");
        try {
            try (var out = Files.newBufferedWriter(file)) {
                write(request, new EvidenceCsv(new PeopleCsv(out), callers.required().locale()));
            }
            var path = request.getServletPath();
            response.setContentType("text/csv;charset=UTF-8");
            response.setHeader(
                    "Content-Disposition",
                    "attachment; filename=\"" + path.substring(path.lastIndexOf('/') + 1) + "\"");
            response.setContentLengthLong(Files.size(file));
            Files.copy(file, response.getOutputStream());
        } catch (RuleViolation refused) {
            refuse(response, refused);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void write(HttpServletRequest request, EvidenceCsv csv) throws IOException {
        switch (request.getServletPath()) {
            case POOL_USERS -> {
                var explored = concurrency.open(date(request), level(request));
                csv.poolUsers(explored, concurrency::part);
            }
            case PROFILE -> csv.profile(concurrency.open(date(request), level(request)));
            case LINE_USERS -> csv.users(part -> lines.usersPart(address(request), part));
            case LINE_CALLS -> {
                var address = address(request);
                var explained = lines.open(address.invoiceId(), address.position());
                csv.calls(explained.isMoneyShown(), place -> lines.callsToWrite(address, place));
            }
            default -> {
                var address = address(request);
                csv.numbers(lines.open(address.invoiceId(), address.position()));
            }
        }
    }

    private static LocalDate date(HttpServletRequest request) {
        try {
            return LocalDate.parse(String.valueOf(request.getParameter("on")));
        } catch (DateTimeException e) {
            throw new RuleViolation(PlatformProblem.NOT_FOUND);
        }
    }

    private static LicenceLevel level(HttpServletRequest request) {
        return Stream.of(LicenceLevel.values())
                .filter(level -> level.name().equals(request.getParameter("level")))
                .findFirst()
                .orElse(null);
    }

    private static LineAddress address(HttpServletRequest request) {
        return new LineAddress(number(request.getParameter("id")), (int) number(request.getParameter("line")));
    }

    private static long number(String text) {
        return text != null && text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
    }

    private void refuse(HttpServletResponse response, RuleViolation refused) throws IOException {
        response.setStatus(status(refused.problem()));
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().write(Texts.text(callers.required().locale(), refused));
    }

    private static int status(Problem problem) {
        if (problem == PlatformProblem.FORBIDDEN) {
            return HttpServletResponse.SC_FORBIDDEN;
        }
        return problem == PlatformProblem.NOT_FOUND || problem == PlatformProblem.NO_TENANT
                ? HttpServletResponse.SC_NOT_FOUND
                : HttpServletResponse.SC_CONFLICT;
    }

    private Path folder() {
        return Path.of(dataFolder, "download-tmp");
    }
}
