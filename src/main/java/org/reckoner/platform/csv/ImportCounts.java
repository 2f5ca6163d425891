package org.reckoner.platform.csv;

import java.io.Serializable;

/**
 * What became, or would become, of the rows of a file.
 *
 * @param added rows that are new
 * @param changed rows that change something known
 * @param unchanged rows that say what is known already
 * @param bad rows that cannot be used
 */
public record ImportCounts(int added, int changed, int unchanged, int bad) implements Serializable {
    public static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0);

    public ImportCounts plus(ImportCounts other) {
        return new ImportCounts(
                added + other.added, changed + other.changed, unchanged + other.unchanged, bad + other.bad);
    }

    public int rows() {
        return added + changed + unchanged + bad;
    }

    /** The rows that can be used. */
    public int good() {
        return added + changed + unchanged;
    }

    /** Whether importing the good rows would change anything. */
    public boolean changesAnything() {
        return added + changed > 0;
    }
}
