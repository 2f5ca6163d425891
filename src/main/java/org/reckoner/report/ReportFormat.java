package org.reckoner.report;

import java.util.Locale;

/** As what kind of file a report can be had. */
public enum ReportFormat {
    CSV("text/csv;charset=UTF-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    PDF("application/pdf");

    private final String mediaType;

    ReportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** What the file's name ends in, without the dot. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }
}
