package org.reckoner.unit.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.reckoner.platform.Texts;
import org.reckoner.platform.csv.PeopleCsv;
import org.reckoner.platform.web.FileDownload;
import org.reckoner.rating.terms.Section;
import org.reckoner.unit.UnitCostRow;
import org.reckoner.unit.UnitReports;

/** A period's costs by unit and section as CSV, for {@code period} and, of landlords, {@code tenant}. */
@WebServlet(UnitCostsDownload.PATH)
public class UnitCostsDownload extends FileDownload {
    static final String PATH = "/billing/unit-costs.csv";

    private static final long serialVersionUID = 1L;

    @Inject
    transient UnitReports reports;

    @Override
    protected Sent write(HttpServletRequest request, Path file) throws IOException {
        var period = reports.period(request.getParameter("period"));
        var locale = locale();
        try (var out = Files.newBufferedWriter(file)) {
            var csv = new PeopleCsv(out);
            csv.row(
                    Texts.text(locale, "unit.name"),
                    Texts.text(locale, "unit.costs.section"),
                    Texts.text(locale, "unit.costs.amount"),
                    Texts.text(locale, "unit.costs.currency"));
            reports.each(period, row -> write(csv, row, locale));
        }
        return Sent.csv("unit-costs-" + period.dates().from() + ".csv");
    }

    private static void write(PeopleCsv csv, UnitCostRow row, Locale locale) {
        var name = row.isUnassigned() ? Texts.text(locale, "unit.unassigned") : row.name();
        try {
            for (var section : Section.values()) {
                var amount = row.amounts().get(section.ordinal());
                if (!amount.isZero()) {
                    csv.row(
                            name,
                            Texts.text(locale, "invoice.section." + section),
                            amount.amount(),
                            amount.currency().getCurrencyCode());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
