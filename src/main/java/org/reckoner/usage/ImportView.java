package org.reckoner.usage;

import java.io.Serializable;
import java.time.Instant;
import org.reckoner.platform.csv.ImportCounts;

/**
 * A file on its way in, as pages and the API show it.
 *
 * @param mode what was chosen, or null where nobody has yet
 * @param percent how much of the file the running step has done
 * @param counts what the step came to so far
 * @param failure why it failed, or null
 * @param requestedBy who uploaded it
 */
public record ImportView(
        long id,
        ImportKind kind,
        String fileName,
        ImportState state,
        ImportMode mode,
        int percent,
        ImportCounts counts,
        ImportMessage failure,
        String requestedBy,
        Instant uploadedAt)
        implements Serializable {}
