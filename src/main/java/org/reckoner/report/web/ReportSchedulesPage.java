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

/** Which usage reports are made by themselves, when and for whom. */
@Named
@ViewScoped
public class ReportSchedulesPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final ReportFamily FAMILY = ReportFamily.USAGE;

    @Inject
    ReportSchedules schedules;

    @Inject
    NoticesPage notices;

    private List<ReportSchedule> all;
    private ReportKind kind = ReportKind.BILLABLE_USAGE;
    private Frequency frequency = Frequency.MONTHLY;
    private String at = "06:00";
    private String zone;
    private String recipients;

    /** @param usualZone the tenant's */
    public void open(ZoneId usualZone) {
        all = schedules.all(FAMILY);
        zone = usualZone.getId();
    }

    public String add() {
        var schedule = new Schedule(frequency, time(), Zones.named("zone", "process.zone", zone));
        var typed = recipients == null ? List.<String>of() : Arrays.asList(recipients.split("[,;\\s]+"));
        schedules.add(new ScheduleOrder(kind, ReportFormat.CSV, null, schedule, typed));
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

    public List<String> zones(String typed) {
        return Zones.containing(typed);
    }

    /** The ones a report can have: nothing is reported by the hour. */
    public List<Frequency> getFrequencies() {
        return Arrays.stream(Frequency.values())
                .filter(one -> one != Frequency.HOURLY)
                .toList();
    }

    public List<ReportSchedule> getAll() {
        return all;
    }

    public ReportKind getKind() {
        return kind;
    }

    public void setKind(ReportKind kind) {
        this.kind = kind;
    }

    public Frequency getFrequency() {
        return frequency;
    }

    public void setFrequency(Frequency frequency) {
        this.frequency = frequency;
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
