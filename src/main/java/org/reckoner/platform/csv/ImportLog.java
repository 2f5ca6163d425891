package org.reckoner.platform.csv;

/** Follows an import while it runs. */
public interface ImportLog {
    /** A bad row; they come in the order of their lines. */
    void bad(BadRow row);

    /**
     * How far the import is. May throw to stop it.
     *
     * @param bytes how much of the file was read
     */
    void progress(long bytes, ImportCounts soFar);
}
