package org.reckoner.report;

import java.util.List;
import org.reckoner.event.Schedule;

/**
 * A report that is to be made by itself.
 *
 * @param unitId about which billing unit alone, or null
 * @param schedule daily about the day before, on Mondays about the seven days before, on the first about the month before
 * @param recipients addresses
 */
public record ScheduleOrder(
        ReportKind kind, ReportFormat format, Long unitId, Schedule schedule, List<String> recipients) {
    public ScheduleOrder {
        recipients = List.copyOf(recipients);
    }
}
