package org.reckoner.platform.csv;

/** Follows an import while it runs. */
public interface ImportLog {
    /** Follows nothing. */
    ImportLog NONE = new ImportLog() {
        @Override
        public void bad(BadRow row) {}

        @Override
        public void progress(long bytes, ImportCounts soFar) {}
    };

    /** A bad row; they come in the order of their lines. */
    void bad(BadRow row);

    /**
     * How far the import is. May throw to stop it.
     *
     * @param bytes how much of the file was read
     */
    void progress(long bytes, ImportCounts soFar);
}
