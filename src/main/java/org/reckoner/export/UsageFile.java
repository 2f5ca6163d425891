package org.reckoner.export;

import java.time.LocalDate;
import org.reckoner.usage.DailyFigure;

/**
 * A tenant-day's object before it is stored: a CSV file of a header and one record. The same input gives the same bytes: no
 * time of writing, no order but that of the user ids.
 *
 * @param bytes kept by the exporting node until it is stored
 */
record UsageFile(
        ObjectBytes bytes, String key, ObjectFacts facts, LocalDate reportOn, String instanceId, DailyFigure figures) {
    static final String CONTENT_TYPE = "text/csv; charset=utf-8";

    /** The key of a tenant-day below the prefix. */
    static String keyOf(LocalDate date, String instanceId) {
        return "date=" + date + "/tenant=" + instanceId + "/usage.csv";
    }

    /** The file of a draft that is written to its end. */
    static UsageFile of(UsageDraft draft) {
        var facts = draft.object().facts(CONTENT_TYPE);
        var figures = draft.figures();
        return new UsageFile(
                draft.object().bytes(),
                draft.key(),
                facts,
                figures.reportOn(),
                draft.tenant().instanceId(),
                figures);
    }
}
