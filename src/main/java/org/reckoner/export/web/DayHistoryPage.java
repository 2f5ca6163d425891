package org.reckoner.export.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.reckoner.export.ExportedVersion;
import org.reckoner.export.Exports;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.Texts;
import org.reckoner.usage.DayReports;
import org.reckoner.usage.FigureRevision;

/** How a date's figures came to be what they are, and which of them were exported; a part of System, Billing. */
@Named
@RequestScoped
public class DayHistoryPage {
    @Inject
    DayReports reports;

    @Inject
    Exports exports;

    @Inject
    CurrentCaller callers;

    private List<Row> rows;

    /**
     * A count of the date.
     *
     * @param why in words
     * @param versions the exported versions that show it, or null where none does
     */
    public record Row(int revision, Instant takenAt, String why, int maxUsers, int peakUsers, String versions) {}

    /** The counts, the newest first; a page shows one date. */
    public List<Row> of(LocalDate date) {
        if (rows == null) {
            var versions = exports.versions(date);
            rows = reports.history(date).stream()
                    .map(count -> row(count, versions))
                    .toList();
        }
        return rows;
    }

    private Row row(FigureRevision count, List<ExportedVersion> all) {
        var locale = callers.required().locale();
        var why = count.causes().stream()
                .map(cause -> Texts.text(locale, "day.cause." + cause))
                .collect(Collectors.joining(", "));
        var versions = all.stream()
                .filter(version -> version.figuresRevision() == count.revision())
                .map(version -> Texts.text(locale, "day.version", version.version(), version.storedAt()))
                .collect(Collectors.joining("; "));
        return new Row(
                count.revision(),
                count.takenAt(),
                why,
                count.maxUsers(),
                count.peakUsers(),
                versions.isEmpty() ? null : versions);
    }
}
