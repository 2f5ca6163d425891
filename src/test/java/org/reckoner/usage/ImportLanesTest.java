package org.reckoner.usage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.reckoner.platform.csv.ImportCounts;
import org.reckoner.platform.csv.RowChunks;

@Timeout(60)
class ImportLanesTest {
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Long> committed = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private ImportLanes<String> lanes(ImportLanes.Transaction<String> work) {
        return new ImportLanes<>(threads, id -> id, work);
    }

    private static RowChunks.Chunk<String> chunk(long number, String... ids) {
        return new RowChunks.Chunk<>(List.of(ids), List.of(), number, number + 1, 0);
    }

    private static ImportCounts added(int rows) {
        return new ImportCounts(rows, 0, 0, 0);
    }

    /** Commits a chunk when the ones before are. */
    private ImportCounts commit(RowChunks.Chunk<String> chunk, ImportTurn turn) {
        turn.await();
        committed.add(chunk.rowsBefore());
        return added(1);
    }

    /** Two chunks that have no id in common, done by this work, are committed one after the other. */
    private void assertBothAreCommitted(ImportLanes.Transaction<String> work) {
        var lanes = lanes(work);
        lanes.take(chunk(0, "a"));
        lanes.take(chunk(1, "b"));
        lanes.end();
        assertEquals(List.of(0L, 1L), committed);
    }

    @Test
    void theNextChunkIsWorkedOnWhileOneIsAndCommittedAfterIt() {
        var secondIsThere = new CountDownLatch(1);
        assertBothAreCommitted((chunk, turn) -> {
            if (chunk.rowsBefore() == 0) {
                await(secondIsThere);
            } else {
                secondIsThere.countDown();
            }
            return commit(chunk, turn);
        });
    }

    @Test
    void chunksThatNameTheSameIdNeverMeet() {
        var inside = new AtomicInteger();
        var lanes = lanes((chunk, turn) -> {
            assertEquals(1, inside.incrementAndGet());
            turn.required();
            inside.decrementAndGet();
            return added(2);
        });
        for (var i = 0; i < 200; i++) {
            lanes.take(chunk(i, "id" + i, "id" + (i + 1)));
        }
        lanes.end();
    }

    @Test
    void whatComesInTheWayOfAChunkTooEarlyIsForgottenInItsTurn() {
        var tries = new AtomicInteger();
        var begun = new CountDownLatch(1);
        assertBothAreCommitted((chunk, turn) -> {
            if (chunk.rowsBefore() == 0) {
                await(begun);
            } else if (tries.incrementAndGet() == 1) {
                var early = assertThrows(ImportTurn.Early.class, turn::required);
                begun.countDown();
                throw early;
            }
            return commit(chunk, turn);
        });
        assertEquals(2, tries.get());
    }

    @Test
    void nothingIsCommittedBehindAChunkThatFailed() {
        var failure = new IllegalStateException("disk full");
        var lanes = lanes((chunk, turn) -> {
            if (chunk.rowsBefore() == 1) {
                throw failure;
            }
            return commit(chunk, turn);
        });
        var thrown = assertThrows(IllegalStateException.class, () -> {
            for (var i = 0; i < 10; i++) {
                lanes.take(chunk(i, "id" + i));
            }
            lanes.end();
        });
        lanes.leave();
        assertSame(failure, thrown);
        assertEquals(List.of(0L), committed);
    }

    /** As where a database has the one before wait for rows that the next holds until its turn. */
    @Test
    void twoThatWaitForEachOtherGoOn() {
        var released = new CountDownLatch(1);
        assertBothAreCommitted((chunk, turn) -> {
            if (chunk.rowsBefore() == 0) {
                await(released);
            }
            try {
                return commit(chunk, turn);
            } catch (ImportTurn.Early e) {
                released.countDown();
                throw e;
            }
        });
    }

    /** A table whose rows are seen when they are committed, and whose keys refuse what somebody else is about to add. */
    @RepeatedTest(20)
    void eachIdIsAddedOnceAndEachRepetitionFound() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        Set<String> table = ConcurrentHashMap.newKeySet();
        var addedInAll = new AtomicInteger();
        var lanes = lanes((chunk, turn) -> {
            var counts = compared(chunk, table);
            if (counts.unchanged() > 0) {
                turn.required();
                counts = compared(chunk, table);
            }
            turn.await();
            table.addAll(chunk.lines());
            addedInAll.addAndGet(counts.added());
            committed.add(chunk.rowsBefore());
            return counts;
        });
        var distinct = new HashSet<String>();
        for (var i = 0; i < 100; i++) {
            var ids = random.ints(random.nextInt(1, 8), 0, 300)
                    .distinct()
                    .mapToObj(Integer::toString)
                    .toArray(String[]::new);
            distinct.addAll(List.of(ids));
            lanes.take(chunk(i, ids));
        }
        lanes.end();
        assertEquals(distinct, table, "seed " + seed);
        assertEquals(distinct.size(), addedInAll.get(), "seed " + seed);
        assertEquals(LongStream.range(0, 100).boxed().toList(), committed, "seed " + seed);
    }

    private static ImportCounts compared(RowChunks.Chunk<String> chunk, Set<String> table) {
        var known = (int) chunk.lines().stream().filter(table::contains).count();
        return new ImportCounts(chunk.lines().size() - known, 0, known, 0);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(30, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
