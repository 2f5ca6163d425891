package org.reckoner.report;

import org.reckoner.period.Dates;

/**
 * What is asked for.
 *
 * @param dates local dates of the tenant; where it is about a contract's period, that period's
 * @param contractId whose period it is, or null
 * @param unitId about which billing unit alone, or null
 */
public record ReportOrder(ReportKind kind, ReportFormat format, Dates dates, Long contractId, Long unitId) {
    /** Usage of some dates. */
    public static ReportOrder usage(ReportKind kind, Dates dates) {
        return new ReportOrder(kind, ReportFormat.CSV, dates, null, null);
    }
}
