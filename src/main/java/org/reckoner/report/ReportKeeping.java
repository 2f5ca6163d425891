package org.reckoner.report;

import java.io.Serializable;

/**
 * How long a tenant keeps reports.
 *
 * @param version 0 before anybody changed it
 */
public record ReportKeeping(int keepDays, int version) implements Serializable {
    /** Where nobody has said otherwise. */
    static final ReportKeeping USUAL = new ReportKeeping(90, 0);
}
