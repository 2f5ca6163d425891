package org.reckoner.platform.csv;

import org.reckoner.platform.RuleViolation;

/** Stops an import at the first bad row: all or nothing. */
public record StrictLog(ImportLog log) implements ImportLog {
    @Override
    public void bad(BadRow row) {
        throw new RuleViolation(CsvProblem.ROW_TURNED_BAD, row.line());
    }

    @Override
    public void progress(long bytes, ImportCounts soFar) {
        log.progress(bytes, soFar);
    }
}
