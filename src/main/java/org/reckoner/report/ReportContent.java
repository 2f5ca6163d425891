package org.reckoner.report;

import java.io.IOException;
import java.io.OutputStream;

/** What writes reports of some kinds: a CDI bean. Called outside any transaction, in the tenant's scope. */
interface ReportContent {
    boolean isOf(ReportKind kind);

    /** Writes it whole, a few rows in memory. May be called again for the same report, and writes the same then. */
    void write(ReportWork work, OutputStream out, ReportProgress progress) throws IOException;
}
