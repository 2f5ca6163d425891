package org.reckoner.usage;

import java.util.List;
import org.reckoner.platform.csv.ChunkResult;

/** Imports a chunk's well-formed rows, in the transaction that notes that they are. */
@FunctionalInterface
interface ImportRows<L> {
    ChunkResult take(List<L> lines, ImportTurn turn);
}
