package org.reckoner.platform.csv;

import java.util.List;

/**
 * What became of a chunk of well-formed rows.
 *
 * @param counts without the bad ones
 */
public record ChunkResult(ImportCounts counts, List<BadRow> bad) {
    public ChunkResult {
        bad = List.copyOf(bad);
    }
}
