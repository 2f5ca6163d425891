package org.reckoner.directory;

import java.io.Serializable;
import java.time.Instant;

/**
 * A change of many users, on its way or over.
 *
 * @param askedBy the e-mail of whoever asked for it
 * @param finishedAt null while it goes on
 * @param asked whom it is about
 * @param done how many of those were gone through
 * @param changed how many of those were otherwise before
 */
public record BulkChange(
        long id, BulkAction action, String askedBy, Instant finishedAt, int asked, int done, int changed)
        implements Serializable {
    public boolean isFinished() {
        return finishedAt != null;
    }

    /** How much was gone through, in per cent. */
    public int percent() {
        return asked == 0 ? 100 : (int) (done * 100L / asked);
    }
}
