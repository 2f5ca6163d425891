package org.reckoner.report;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.reckoner.event.Schedule;

/**
 * A report that is made by itself.
 *
 * @param unitId the billing unit it is about alone, or null
 * @param schedule when, on the wall clocks of its zone
 * @param recipients whom it is sent to
 * @param nextDueAt in the business clock's time
 * @param doneUntil the end of the last billing period that was reported; null where it is not about periods
 * @param unitName that unit's, as it is called now; null likewise
 */
public record ReportSchedule(
        long id,
        ReportKind kind,
        ReportFormat format,
        Long unitId,
        Schedule schedule,
        List<String> recipients,
        Locale language,
        String madeBy,
        Instant nextDueAt,
        LocalDate doneUntil,
        String unitName)
        implements Serializable {
    public ReportSchedule {
        recipients = List.copyOf(recipients);
    }

    public String recipientsText() {
        return String.join(", ", recipients);
    }
}
