package org.reckoner.usage;

import java.util.List;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.csv.BadRow;
import org.reckoner.platform.csv.ImportCounts;

/**
 * A file on its way in, as the page shows it.
 *
 * @param percent how much of the file the running step has read
 * @param counts what the step came to so far
 * @param firstBad the first bad rows, {@link Upload#SHOWN_MAX} at most
 * @param failure why it failed, or null
 */
public record ImportView(
        String id,
        ImportKind kind,
        String fileName,
        ImportState state,
        int percent,
        ImportCounts counts,
        List<BadRow> firstBad,
        RuleViolation failure) {
    public ImportView {
        firstBad = List.copyOf(firstBad);
    }
}
