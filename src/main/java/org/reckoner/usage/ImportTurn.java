package org.reckoner.usage;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * When a chunk of rows may do what others might have to wait for: once the chunk before it in its file is committed. Until then it may
 * only add rows that are in nobody's way.
 */
final class ImportTurn {
    /** Of rows that nothing stands before. */
    static final ImportTurn COME = new ImportTurn(CompletableFuture.completedFuture(null));

    /** Longer than a chunk takes. Who waits holds rows that the chunk before may be waiting for in ways the database cannot see. */
    private static final Duration WAIT_MAX = Duration.ofSeconds(2);

    private final Future<?> before;

    /** @param before ends when the chunk before is committed, or fails where it could not be */
    ImportTurn(Future<?> before) {
        this.before = before;
    }

    /** Takes a chunk's transaction back: it is imported anew when its turn has come. */
    static final class Early extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Early() {
            super("the chunk before is not committed", null, false, false);
        }
    }

    /** Goes on in its turn alone. */
    void required() {
        if (!before.isDone()) {
            throw new Early();
        }
    }

    /** Waits for the turn, a moment at most. */
    void await() {
        try {
            before.get(WAIT_MAX.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
        } catch (Exception e) {
            throw new Early(); // it takes long, or was given up and says so itself
        }
    }
}
