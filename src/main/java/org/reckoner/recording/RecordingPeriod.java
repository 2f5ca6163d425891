package org.reckoner.recording;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * A period with what was recorded in it.
 *
 * @param until the first date after it
 * @param overUntil the first date of it that is not over
 */
public record RecordingPeriod(LocalDate from, LocalDate until, LocalDate overUntil, List<RecordingUse> uses)
        implements Serializable {
    public RecordingPeriod {
        uses = List.copyOf(uses);
    }

    public LocalDate lastDay() {
        return until.minusDays(1);
    }

    /** Whether it is over. */
    public boolean isOver() {
        return overUntil.equals(until);
    }

    /** The dates that are over, ascending. */
    public List<LocalDate> dates() {
        return from.datesUntil(overUntil).toList();
    }
}
