package org.reckoner.report.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.reckoner.platform.web.FileDownload;
import org.reckoner.report.FocusExport;
import org.reckoner.unit.UnitReports;

/** A period's costs for finance tools, for {@code period} and, of landlords, {@code tenant}. */
@WebServlet("/billing/unit-costs-focus.csv")
public class FocusDownload extends FileDownload {
    private static final long serialVersionUID = 1L;

    @Inject
    transient UnitReports reports;

    @Inject
    transient FocusExport export;

    @Override
    protected Sent write(HttpServletRequest request, Path file) throws IOException {
        var period = reports.period(request.getParameter("period"));
        try (var out = Files.newOutputStream(file)) {
            export.write(List.of(period), out, () -> {});
        }
        return Sent.csv("focus-" + period.dates().from() + ".csv");
    }
}
