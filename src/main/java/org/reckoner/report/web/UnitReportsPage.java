package org.reckoner.report.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import org.reckoner.event.Frequency;
import org.reckoner.event.Schedule;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.Zones;
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
    private String at = "06:00";
    private String zone;
    private String recipients;

    /** @param usualZone the tenant's */
    public void open(ZoneId usualZone) {
        list.open(FAMILY);
        moneyShown = units.isMoneyShown();
        zone = usualZone.getId();
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
        var daily = new Schedule(Frequency.DAILY, time(), Zones.named("zone", "process.zone", zone));
        var typed = recipients == null ? List.<String>of() : Arrays.asList(recipients.split("[,;\\s]+"));
        orders.schedule(new ScheduleOrder(ReportKind.BILLING_UNITS, format, null, daily, typed), unit);
        notices.done("report.scheduled");
        return Redirect.to(FAMILY.page());
    }

    private LocalTime time() {
        try {
            return LocalTime.parse(at == null ? "" : at.strip());
        } catch (DateTimeParseException e) {
            throw RuleViolation.of("at", PlatformProblem.INVALID, "key:process.at", "key:process.at.rule");
        }
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

    public List<String> zones(String typed) {
        return Zones.containing(typed);
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

    public String getAt() {
        return at;
    }

    public void setAt(String at) {
        this.at = at;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public String getRecipients() {
        return recipients;
    }

    public void setRecipients(String recipients) {
        this.recipients = recipients;
    }
}
