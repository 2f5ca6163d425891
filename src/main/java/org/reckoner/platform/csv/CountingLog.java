package org.reckoner.platform.csv;

/** Remembers how far an import came, for when it stops half-way. */
public final class CountingLog implements ImportLog {
    private final ImportLog log;
    private ImportCounts counts = ImportCounts.NONE;

    public CountingLog(ImportLog log) {
        this.log = log;
    }

    public ImportCounts counts() {
        return counts;
    }

    @Override
    public void bad(BadRow row) {
        log.bad(row);
    }

    @Override
    public void progress(long bytes, ImportCounts soFar) {
        counts = soFar;
        log.progress(bytes, soFar);
    }
}
