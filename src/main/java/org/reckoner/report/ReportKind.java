package org.reckoner.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a report tells; its name in the bundle is {@code report.kind.} and the constant. */
public enum ReportKind {
    /** Who of which licence logged in, and when first. */
    BILLABLE_USAGE(ReportFamily.USAGE),
    /** Each day's peak of users who were logged in at once, and for how long. */
    CONCURRENT_USAGE(ReportFamily.USAGE),
    /** What was used of each resource on each day. */
    RESOURCE_USAGE(ReportFamily.USAGE),
    /** Every call, with what it costs. */
    VOICE_USAGE(ReportFamily.USAGE),
    /** How long each user was logged in on each day. */
    USER_HOURS(ReportFamily.USAGE),
    /** What periods that begin on these dates cost, in the form finance tools read (FOCUS). */
    FOCUS(ReportFamily.USAGE),
    /** What billing units cost in a period, by category. */
    BILLING_UNITS(ReportFamily.UNITS, ReportFormat.XLSX, ReportFormat.PDF);

    private final ReportFamily family;
    private final List<ReportFormat> formats;

    ReportKind(ReportFamily family, ReportFormat... further) {
        this.family = family;
        this.formats = Arrays.stream(ReportFormat.values())
                .filter(format -> format == ReportFormat.CSV || List.of(further).contains(format))
                .toList();
    }

    public ReportFamily family() {
        return family;
    }

    /** Whether it is about money alone, so that people of a partner's tenant have none of it (rating.md 5.10). */
    public boolean isOfMoney() {
        return this == BILLING_UNITS || this == FOCUS;
    }

    /** As which files it can be had, the usual one first. */
    public List<ReportFormat> formats() {
        return formats;
    }

    /** As it stands in a file's name: {@code voice-usage}. */
    String fileName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
