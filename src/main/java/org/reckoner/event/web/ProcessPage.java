package org.reckoner.event.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.reckoner.event.Frequency;
import org.reckoner.event.ProcessKey;
import org.reckoner.event.Processes;
import org.reckoner.event.RunProgress;
import org.reckoner.event.RunRow;
import org.reckoner.event.Schedule;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.web.LazyRows;
import org.reckoner.platform.web.NoticesPage;

/** One process: its schedule, running it for a range of dates, its history. */
@Named
@ViewScoped
public class ProcessPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Processes processes;

    @Inject
    CurrentCaller callers;

    @Inject
    NoticesPage notices;

    private ProcessKey key;
    private int seenVersion;
    private boolean enabled;
    private Frequency frequency;
    private LocalTime at;
    private String zone;
    private Instant nextDueAt;
    private LocalDate from;
    private LocalDate until;
    private Long openRun;
    private String scheduleText;
    private LazyRows<RunRow> runs;

    public void open() {
        var process = processes.get(key);
        seenVersion = process.version();
        enabled = process.enabled();
        frequency = process.schedule().frequency();
        at = process.schedule().at();
        zone = process.schedule().zone().getId();
        nextDueAt = process.nextDueAt();
        openRun = process.running() ? process.lastRun().id() : null;
        scheduleText = process.enabled()
                ? ScheduleText.of(process.schedule(), callers.required().locale())
                : null;
        runs = new LazyRows<>((first, size, sort) -> processes.history(key, first, size), RunRow::id);
    }

    /** Saves the schedule. */
    public String save() {
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            throw RuleViolation.of("zone", PlatformProblem.INVALID, "key:process.zone", "key:rule.zone");
        }
        processes.change(key, seenVersion, enabled, new Schedule(frequency, at, ZoneId.of(zone)));
        notices.done("process.saved");
        return "/system/process.xhtml?faces-redirect=true&key=" + key;
    }

    /** When a process with the schedule that is typed in would run next; nothing while that is none or switched off. */
    public List<Instant> getUpcoming() {
        return enabled
                        && frequency != null
                        && at != null
                        && ZoneId.getAvailableZoneIds().contains(String.valueOf(zone))
                ? processes.upcoming(new Schedule(frequency, at, ZoneId.of(zone)))
                : List.of();
    }

    /** How finished work went, in words, or null where none is. */
    public String outcome(RunProgress progress) {
        return ProgressText.of(progress, callers.required().locale());
    }

    /** Opens a run of whatever is due and goes to it. */
    public String runNow() {
        return RunPage.linkTo(processes.runNow(key));
    }

    /** Opens a run for the dates named and goes to it. */
    public String runRange() {
        return RunPage.linkTo(processes.runRange(key, from, until));
    }

    public List<String> completeZone(String part) {
        var wanted = part.toLowerCase(Locale.ROOT);
        return ZoneId.getAvailableZoneIds().stream()
                .filter(z -> z.toLowerCase(Locale.ROOT).contains(wanted))
                .sorted()
                .limit(50)
                .toList();
    }

    public Frequency[] getFrequencies() {
        return Frequency.values();
    }

    public ProcessKey getKey() {
        return key;
    }

    public void setKey(ProcessKey key) {
        this.key = key;
    }

    public boolean isEnabled() {
        return enabled;
    }

    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    public Frequency getFrequency() {
        return frequency;
    }

    public void setFrequency(Frequency frequency) {
        this.frequency = frequency;
    }

    public LocalTime getAt() {
        return at;
    }

    public void setAt(LocalTime at) {
        this.at = at;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    /** The run that is open, or null. */
    public Long getOpenRun() {
        return openRun;
    }

    /** The schedule in words, or null while it is switched off. */
    public String getScheduleText() {
        return scheduleText;
    }

    public Instant getNextDueAt() {
        return nextDueAt;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }

    public LazyRows<RunRow> getRuns() {
        return runs;
    }
}
