package org.reckoner.report.web;

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

/** When reports are made and whom they are sent to, as it is typed. */
public class ScheduleForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private Frequency frequency;
    private String at = "06:00";
    private String zone;
    private String recipients;

    ScheduleForm(Frequency usual, ZoneId usualZone) {
        frequency = usual;
        zone = usualZone.getId();
    }

    /** @throws RuleViolation beside {@code at} or {@code zone} */
    Schedule schedule() {
        return new Schedule(frequency, time(), Zones.named("zone", "process.zone", zone));
    }

    private LocalTime time() {
        try {
            return LocalTime.parse(at == null ? "" : at.strip());
        } catch (DateTimeParseException e) {
            throw RuleViolation.of("at", PlatformProblem.INVALID, "key:process.at", "key:process.at.rule");
        }
    }

    /** Addresses, however they are parted. */
    List<String> addresses() {
        return recipients == null ? List.of() : Arrays.asList(recipients.split("[,;\\s]+"));
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
