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
    private ScheduleForm form;

    /** @param usualZone the tenant's */
    public void open(ZoneId usualZone) {
        all = schedules.all(FAMILY);
        form = new ScheduleForm(Frequency.MONTHLY, usualZone);
    }

    public String add() {
        schedules.add(new ScheduleOrder(kind, ReportFormat.CSV, null, form.schedule(), form.addresses()));
        notices.done("report.scheduled");
        return Redirect.to(FAMILY.page());
    }

    public String end(long id) {
        schedules.end(FAMILY, id);
        notices.done("report.unscheduled");
        return Redirect.to(FAMILY.page());
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

    /** Whether who looks may end it. */
    public boolean ends(ReportSchedule row) {
        return schedules.mayEnd(row);
    }

    public ScheduleForm getForm() {
        return form;
    }
}
