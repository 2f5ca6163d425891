package org.reckoner.platform.csv;

import java.util.List;

/** Takes, or tries, a chunk of well-formed lines. */
@FunctionalInterface
public interface ChunkWork<L> {
    ChunkResult take(List<L> lines);
}
