package org.reckoner.report;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.reckoner.platform.Texts;

/**
 * A report as lists show it.
 *
 * @param until the first date after those it is about
 * @param unitName the unit it is about alone, or null
 * @param failure why it failed, or was put off: the refusal's text key and what it names; null for nothing
 * @param scheduled whether a schedule had it made
 */
public record ReportRow(
        long id,
        ReportKind kind,
        ReportFormat format,
        LocalDate from,
        LocalDate until,
        String unitName,
        ReportState state,
        Progress progress,
        List<String> failure,
        String askedBy,
        Instant askedAt,
        boolean scheduled,
        boolean withMoney)
        implements Serializable {
    public ReportRow {
        failure = failure == null ? null : List.copyOf(failure);
    }

    /**
     * How far it is.
     *
     * @param all how many steps there are; 0 while that is not known
     * @param bytes of the whole file
     */
    public record Progress(int done, int all, long rows, long bytes) implements Serializable {
        public int percent() {
            return all == 0 ? 0 : Math.min(99, done * 100 / all);
        }
    }

    public LocalDate lastDay() {
        return until.minusDays(1);
    }

    /** Why it failed in words; null where it did not. */
    public String failureText(Locale language) {
        return failure == null
                ? null
                : Texts.text(
                        language,
                        failure.get(0),
                        failure.subList(1, failure.size()).toArray());
    }
}
