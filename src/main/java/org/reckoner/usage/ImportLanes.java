package org.reckoner.usage;

import java.lang.System.Logger.Level;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.reckoner.platform.Beside;
import org.reckoner.platform.Races;
import org.reckoner.platform.csv.ImportCounts;
import org.reckoner.platform.csv.RowChunks;

/**
 * Imports the chunks of a file two at a time, so that neither the database nor the server waits for the other, and has them committed in
 * the file's order. A chunk ahead of its turn adds its rows and waits for the chunk before; whatever comes in its way takes it back, and
 * it is imported anew in its turn. Chunks that name the same id never meet, so each finds what it would find if there was one lane.
 */
final class ImportLanes<L> {
    private static final System.Logger LOG = System.getLogger(ImportLanes.class.getName());

    private final Executor executor;
    private final Function<L, String> key;
    private final Transaction<L> work;
    private Lane beforeLatest = Lane.NONE;
    private Lane latest = Lane.NONE;

    /**
     * @param executor acts in the name and the tenant of whose file it is
     * @param key the id of a row
     */
    ImportLanes(Executor executor, Function<L, String> key, Transaction<L> work) {
        this.executor = executor;
        this.key = key;
        this.work = work;
    }

    /** Imports a chunk in a transaction of its own. */
    @FunctionalInterface
    interface Transaction<L> {
        ImportCounts take(RowChunks.Chunk<L> chunk, ImportTurn turn);
    }

    /** A chunk on its way, or what became of it. */
    private record Lane(Set<String> keys, CompletableFuture<ImportCounts> outcome) {
        static final Lane NONE = new Lane(Set.of(), CompletableFuture.completedFuture(ImportCounts.NONE));

        /** Waits for its end. */
        ImportCounts settled() {
            return Beside.settled(outcome);
        }
    }

    /**
     * Begins the import of the file's next chunk; waits until there is a lane for it.
     *
     * @throws RuntimeException why a chunk before could not be imported; no later one is then
     */
    void take(RowChunks.Chunk<L> chunk) {
        var keys = new HashSet<String>(chunk.lines().size() * 2);
        chunk.lines().forEach(line -> keys.add(key.apply(line)));
        var counts = beforeLatest.settled();
        // where rows are there already the database refuses what is added ahead of its turn, in vain
        if (counts.changed() + counts.unchanged() > 0 || !Collections.disjoint(keys, latest.keys())) {
            latest.settled();
        }
        var before = latest.outcome();
        beforeLatest = latest;
        latest = new Lane(keys, CompletableFuture.supplyAsync(() -> imported(chunk, before), executor));
    }

    /**
     * Waits until all chunks are committed.
     *
     * @throws RuntimeException why one of them could not be
     */
    void end() {
        latest.settled();
    }

    /** Waits until nothing is on its way any more, whatever became of it. */
    void leave() {
        Beside.leave(latest.outcome());
    }

    private ImportCounts imported(RowChunks.Chunk<L> chunk, CompletableFuture<ImportCounts> before) {
        var turn = new ImportTurn(before);
        if (!before.isDone()) {
            try {
                return work.take(chunk, turn);
            } catch (RuntimeException e) {
                LOG.log(Level.DEBUG, "event import.anew row={0} reason={1}", chunk.rowsBefore(), e);
            }
        }
        before.join();
        return Races.won(() -> work.take(chunk, turn));
    }
}
