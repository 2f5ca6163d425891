package org.reckoner.evidence.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.reckoner.evidence.Concurrency;
import org.reckoner.evidence.InvoiceLines;
import org.reckoner.evidence.LineAddress;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.csv.PeopleCsv;
import org.reckoner.platform.web.FileDownload;
import org.reckoner.rating.LicenceLevel;

/** Whole lists of what figures are made of, as CSV for people; asked for as on the pages. */
@WebServlet({
    EvidenceDownloads.POOL_USERS,
    EvidenceDownloads.PROFILE,
    EvidenceDownloads.LINE_USERS,
    EvidenceDownloads.LINE_CALLS,
    EvidenceDownloads.LINE_NUMBERS
})
public class EvidenceDownloads extends FileDownload {
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

    @Override
    protected Sent write(HttpServletRequest request, Path file) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            write(request, new EvidenceCsv(new PeopleCsv(out), locale()));
        }
        var path = request.getServletPath();
        return Sent.csv(path.substring(path.lastIndexOf('/') + 1));
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
        return new LineAddress(id(request, "id"), (int) id(request, "line"));
    }
}
