package org.reckoner.recording.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.omnifaces.util.Faces;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.web.FormDraft;
import org.reckoner.platform.web.NoticesPage;
import org.reckoner.platform.web.Redirect;
import org.reckoner.recording.RecordingKeeping;
import org.reckoner.recording.RecordingPeriod;
import org.reckoner.recording.RecordingUse;
import org.reckoner.recording.Recordings;

/** What was recorded in a period, what it comes to, and for how long recordings are kept. */
@Named
@ViewScoped
public class CallRecordingPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Recordings recordings;

    @Inject
    NoticesPage notices;

    private String on;
    private RecordingPeriod period;
    private List<Shown> shown = List.of();
    private RecordingKeeping keeping;
    private FormDraft draft;

    /** A resource with its picture. */
    public record Shown(RecordingUse use, RecordingBars bars) implements Serializable {}

    public void open() {
        period = recordings.period(date());
        var locale = Faces.getLocale();
        shown = period.uses().stream()
                .map(use -> new Shown(use, RecordingBars.of(use, period, locale)))
                .toList();
        keeping = recordings.keeping();
        draft = new FormDraft(values());
    }

    private LocalDate date() {
        try {
            return on == null || on.isBlank() ? null : LocalDate.parse(on);
        } catch (DateTimeParseException e) {
            throw new RuleViolation(PlatformProblem.NOT_FOUND);
        }
    }

    private Map<String, Serializable> values() {
        var values = new HashMap<String, Serializable>();
        values.put(
                "keepDays",
                keeping.keepDays() == null ? null : keeping.keepDays().toString());
        return values;
    }

    /** Saves for how long recordings are kept; what somebody else saved meanwhile is shown beside what was typed. */
    public String keep() {
        var before = keeping;
        keeping = recordings.keeping();
        if (keeping.version() != before.version() && draft.meet(values())) {
            throw new RuleViolation(PlatformProblem.STALE);
        }
        var typed = draft.text("keepDays");
        var days = typed != null && typed.strip().matches("[0-9]{1,4}") ? Integer.parseInt(typed.strip()) : 0;
        recordings.keep(days, keeping.version());
        notices.done("recording.kept");
        return Redirect.to("/billing/call-recording");
    }

    /** The resources with their days. */
    public List<Shown> getShown() {
        return shown;
    }

    /** A date of the period before. */
    public LocalDate getBefore() {
        return period.from().minusDays(1);
    }

    public RecordingPeriod getPeriod() {
        return period;
    }

    public FormDraft getDraft() {
        return draft;
    }

    public String getOn() {
        return on;
    }

    public void setOn(String on) {
        this.on = on;
    }
}
