package org.reckoner.platform.csv;

import java.nio.file.Path;

/**
 * What a feature brings to have files of one kind imported into the tenant the thread is in. The file is only read.
 *
 * <p>A file that is no such file at all is refused with a {@link org.reckoner.platform.RuleViolation}; a bad row is logged.
 */
public interface CsvImport {
    /** Says what an import would do. Changes nothing. */
    ImportCounts check(Path file, ImportLog log);

    /**
     * Imports all rows in one transaction.
     *
     * @throws org.reckoner.platform.RuleViolation {@link CsvProblem#ROW_TURNED_BAD}, with nothing imported, at the first bad row
     */
    ImportCounts importAll(Path file, ImportLog log);

    /** Imports the good rows, chunk by chunk; what was imported before a failure stays, and importing again goes on. */
    ImportCounts importGoodRows(Path file, ImportLog log);
}
