package org.reckoner.recording.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.web.FormDraft;
import org.reckoner.platform.web.NoticesPage;
import org.reckoner.platform.web.PlotScale;
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
    private RecordingKeeping keeping;
    private FormDraft draft;

    /**
     * A date's bar.
     *
     * @param height of a hundred parts
     */
    public record Bar(LocalDate date, Object quantity, String x, String y, String height) {}

    public void open() {
        period = recordings.period(date());
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

    /** A bar for each date that is over, as high as its share of the highest. */
    public List<Bar> bars(RecordingUse use) {
        var dates = period.dates();
        var highest = use.days().values().stream()
                .mapToLong(quantity -> quantity.movePointRight(2).longValue())
                .max()
                .orElse(0);
        var bars = new ArrayList<Bar>();
        for (var i = 0; i < dates.size(); i++) {
            var quantity = use.on(dates.get(i));
            var part = highest == 0 ? 0 : quantity.movePointRight(2).longValue() * 100 / highest;
            bars.add(new Bar(
                    dates.get(i),
                    quantity,
                    PlotScale.percent(i, dates.size()),
                    PlotScale.percent(100 - part, 100),
                    PlotScale.percent(part, 100)));
        }
        return bars;
    }

    /** How wide a bar is. */
    public String getBarWidth() {
        return PlotScale.percent(7, 10L * Math.max(1, period.dates().size()));
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
