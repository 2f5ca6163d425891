package org.reckoner.unit.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.Texts;
import org.reckoner.platform.csv.PeopleCsv;
import org.reckoner.platform.web.FileDownload;
import org.reckoner.unit.BillingUnits;
import org.reckoner.unit.UnitDetails;
import org.reckoner.unit.UnitItemRow;
import org.reckoner.unit.UnitReports;

/** All users or numbers of a part of a unit's costs as CSV; its address is that of their page. */
@WebServlet(UnitPartDownload.PATH)
public class UnitPartDownload extends FileDownload {
    static final String PATH = "/billing/unit-part.csv";

    private static final long serialVersionUID = 1L;

    @Inject
    transient BillingUnits units;

    @Inject
    transient UnitReports reports;

    @Inject
    transient UnitDetails details;

    @Override
    protected Sent write(HttpServletRequest request, Path file) throws IOException {
        var locale = locale();
        var unit = OpenedUnit.of(id(request.getParameter("id")), units, locale);
        var period = reports.period(request.getParameter("period"));
        var part = new UnitPartAddress(
                        unit.id(),
                        period.key(),
                        request.getParameter("section"),
                        request.getParameter("category"),
                        request.getParameter("product"))
                .part();
        details.amount(unit, period, part);
        try (var out = Files.newBufferedWriter(file)) {
            var csv = new PeopleCsv(out);
            csv.row(
                    Texts.text(locale, "unit.part.key"),
                    Texts.text(locale, "user.name"),
                    Texts.text(locale, "unit.part.calls"),
                    Texts.text(locale, "unit.part.quantity"),
                    Texts.text(locale, "unit.costs.amount"),
                    Texts.text(locale, "unit.costs.currency"));
            details.each(unit, period, part, row -> write(csv, row));
        }
        return Sent.csv("unit-part-" + period.dates().from() + ".csv");
    }

    private static long id(String given) {
        if (given == null || !given.matches("[0-9]{1,18}")) {
            throw new RuleViolation(PlatformProblem.NOT_FOUND);
        }
        return Long.parseLong(given);
    }

    private static void write(PeopleCsv csv, UnitItemRow row) {
        try {
            csv.row(
                    row.key(),
                    row.name(),
                    row.calls(),
                    row.quantity(),
                    row.amount().amount(),
                    row.amount().currency().getCurrencyCode());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
