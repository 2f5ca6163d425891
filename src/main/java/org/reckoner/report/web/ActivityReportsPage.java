package org.reckoner.report.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.web.FormDraft;
import org.reckoner.platform.web.NoticesPage;
import org.reckoner.platform.web.Redirect;
import org.reckoner.report.ReportFamily;
import org.reckoner.report.ReportKeeping;
import org.reckoner.report.ReportKind;
import org.reckoner.report.ReportSettings;
import org.reckoner.report.Reports;

/** What is asked for on the tab of activity reports, and how long reports are kept. */
@Named
@ViewScoped
public class ActivityReportsPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String PAGE = ReportFamily.USAGE.page();

    @Inject
    Reports reports;

    @Inject
    ReportSettings settings;

    @Inject
    ReportsPage list;

    @Inject
    NoticesPage notices;

    private ReportKind kind = ReportKind.BILLABLE_USAGE;
    private List<ReportKind> kinds;
    private LocalDate lastDay;
    private LocalDate from;
    private LocalDate to;
    private ReportKeeping keeping;
    private FormDraft draft;

    /** Offers the calendar month before, which is what is asked for most. */
    public void open() {
        list.open(ReportFamily.USAGE);
        kinds = reports.kinds(ReportFamily.USAGE);
        lastDay = reports.lastDay();
        from = lastDay.plusDays(1).withDayOfMonth(1).minusMonths(1);
        to = from.plusMonths(1).minusDays(1);
        keeping = settings.keeping();
        draft = new FormDraft(values());
    }

    private Map<String, Serializable> values() {
        var values = new HashMap<String, Serializable>();
        values.put("keepDays", Integer.toString(keeping.keepDays()));
        return values;
    }

    public String run() {
        reports.askForUsage(kind, from, to);
        notices.done("report.asked");
        return Redirect.to(PAGE);
    }

    /** Saves for how long reports are kept; what somebody else saved meanwhile is shown beside what was typed. */
    public String keep() {
        var before = keeping;
        keeping = settings.keeping();
        if (keeping.version() != before.version() && draft.meet(values())) {
            throw new RuleViolation(PlatformProblem.STALE);
        }
        var typed = draft.text("keepDays");
        var days = typed != null && typed.strip().matches("[0-9]{1,4}") ? Integer.parseInt(typed.strip()) : 0;
        settings.keep(days, keeping.version());
        notices.done("report.kept");
        return Redirect.to(PAGE);
    }

    /** The kinds that are on this tab. */
    public List<ReportKind> getKinds() {
        return kinds;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public FormDraft getDraft() {
        return draft;
    }

    public ReportKind getKind() {
        return kind;
    }

    public void setKind(ReportKind kind) {
        this.kind = kind;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }
}
