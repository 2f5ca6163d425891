package org.reckoner.report.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.List;
import org.reckoner.event.Frequency;
import org.reckoner.platform.web.NoticesPage;
import org.reckoner.platform.web.Redirect;
import org.reckoner.report.ReportFamily;
import org.reckoner.report.ReportFormat;
import org.reckoner.report.ReportKind;
import org.reckoner.report.ReportSchedule;
import org.reckoner.report.ReportSchedules;
import org.reckoner.report.ScheduleOrder;
import org.reckoner.report.UnitReportOrders;
import org.reckoner.unit.FrozenPeriod;
import org.reckoner.unit.Unit;
import org.reckoner.unit.UnitReports;

/** Billing unit reports: now for a period, or by schedule after each period's invoice. */
@Named
@ViewScoped
public class UnitReportsPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final ReportFamily FAMILY = ReportFamily.UNITS;

    @Inject
    UnitReports units;

    @Inject
    UnitReportOrders orders;

    @Inject
    ReportSchedules schedules;

    @Inject
    ReportsPage list;

    @Inject
    NoticesPage notices;

    private boolean moneyShown;
    private List<FrozenPeriod> periods = List.of();
    private List<ReportSchedule> all = List.of();
    private String period;
    private String unit;
    private ReportFormat format = ReportFormat.PDF;
    private ScheduleForm form;

    /** @param usualZone the tenant's */
    public void open(ZoneId usualZone) {
        list.open(FAMILY);
        moneyShown = units.isMoneyShown();
        form = new ScheduleForm(Frequency.DAILY, usualZone);
        if (moneyShown) {
            periods = units.periods();
            all = schedules.all(FAMILY);
        }
    }

    public String run() {
        orders.ask(period, unit, format);
        notices.done("report.asked");
        return Redirect.to(FAMILY.page());
    }

    public String schedule() {
        orders.schedule(
                new ScheduleOrder(ReportKind.BILLING_UNITS, format, null, form.schedule(), form.addresses()), unit);
        notices.done("report.scheduled");
        return Redirect.to(FAMILY.page());
    }

    public String end(long id) {
        schedules.end(FAMILY, id);
        notices.done("report.unscheduled");
        return Redirect.to(FAMILY.page());
    }

    /** The names of units that hold what was typed. */
    public List<String> unitNames(String typed) {
        return orders.found(typed).stream().map(Unit::name).toList();
    }

    public List<ReportFormat> getFormats() {
        return ReportKind.BILLING_UNITS.formats();
    }

    public boolean isMoneyShown() {
        return moneyShown;
    }

    public List<FrozenPeriod> getPeriods() {
        return periods;
    }

    public List<ReportSchedule> getAll() {
        return all;
    }

    public String getPeriod() {
        return period;
    }

    public void setPeriod(String period) {
        this.period = period;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public ReportFormat getFormat() {
        return format;
    }

    public void setFormat(ReportFormat format) {
        this.format = format;
    }

    /** Whether who looks may end it. */
    public boolean ends(ReportSchedule row) {
        return schedules.mayEnd(row);
    }

    public ScheduleForm getForm() {
        return form;
    }
}
