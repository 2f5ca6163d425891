package org.reckoner.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;
import org.reckoner.unit.UnitReports;

/** The report of the periods that begin on some dates, for finance tools. */
@ApplicationScoped
class FocusContent implements ReportContent {
    @Inject
    UnitReports reports;

    @Inject
    FocusExport export;

    @Override
    public boolean isOf(ReportKind kind) {
        return kind == ReportKind.FOCUS;
    }

    @Override
    public void write(ReportWork work, OutputStream out, ReportProgress progress) throws IOException {
        if (!work.withMoney()) {
            throw new RuleViolation(PlatformProblem.FORBIDDEN, "money");
        }
        var dates = work.order().dates();
        progress.steps(0, 1);
        var periods = reports.periods().stream()
                .filter(period -> dates.contains(period.dates().from()))
                .sorted((one, other) -> one.dates().compareTo(other.dates()))
                .toList();
        export.write(periods, out, progress::row);
    }
}
