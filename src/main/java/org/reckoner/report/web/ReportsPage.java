package org.reckoner.report.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.omnifaces.util.Faces;
import org.reckoner.platform.Texts;
import org.reckoner.platform.web.LazyRows;
import org.reckoner.platform.web.NoticesPage;
import org.reckoner.platform.web.Redirect;
import org.reckoner.platform.web.TenantAddress;
import org.reckoner.report.ReportFamily;
import org.reckoner.report.ReportRow;
import org.reckoner.report.Reports;

/** The reports that were asked for on a page: how far they are, their files, and what is not wanted any more. */
@Named
@ViewScoped
public class ReportsPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int LOOKED_AT = 20;
    private static final int KILO = 1000;

    @Inject
    Reports reports;

    @Inject
    TenantAddress address;

    @Inject
    NoticesPage notices;

    private ReportFamily family;
    private boolean running;
    private LazyRows<ReportRow> rows;

    public void open(ReportFamily of) {
        family = of;
        rows = new LazyRows<>((first, size, sort) -> reports.page(of, first, size), ReportRow::id);
        refresh();
    }

    /** Looks whether any of the newest is still to come: then the list is asked for again. */
    public void refresh() {
        running = reports.page(family, 0, LOOKED_AT).rows().stream()
                .anyMatch(row -> row.state().isOpen());
    }

    public String cancel(long id) {
        reports.cancel(id);
        notices.done("report.cancelled");
        return Redirect.to(family.page());
    }

    public String delete(long id) {
        reports.delete(id);
        notices.done("report.deleted");
        return Redirect.to(family.page());
    }

    /** Whether who looks may cancel or delete it. */
    public boolean ends(ReportRow row) {
        return reports.mayEnd(row);
    }

    /** Where a report's file is. */
    public String href(ReportRow row) {
        return address.of(family.page() + "/file?id=" + row.id());
    }

    public String failure(ReportRow row) {
        return row.failureText(Faces.getLocale());
    }

    /** The unit a size is written in, and in which it is small: {@code 1.4 MB}. */
    public String size(ReportRow row) {
        var bytes = BigDecimal.valueOf(row.progress().bytes());
        var unit = 0;
        while (bytes.compareTo(BigDecimal.valueOf(KILO)) >= 0 && unit < 3) {
            bytes = bytes.divide(BigDecimal.valueOf(KILO), 1, RoundingMode.HALF_UP);
            unit++;
        }
        return Texts.text(Faces.getLocale(), "report.size." + unit, bytes);
    }

    public boolean isRunning() {
        return running;
    }

    public LazyRows<ReportRow> getRows() {
        return rows;
    }
}
