package org.reckoner.platform.job;

import java.lang.System.Logger.Level;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * So many steps at once, done by workers of the server. What comes while no turn is free is left out: whoever asks at every
 * tick of a timer asks again.
 */
public final class Turns {
    private static final System.Logger LOG = System.getLogger(Turns.class.getName());

    private final ExecutorService executor;
    private final int all;
    private final Semaphore free;

    /** @param all how many at once */
    public Turns(ExecutorService executor, int all) {
        this.executor = executor;
        this.all = all;
        this.free = new Semaphore(all);
    }

    /** What is done in one turn. */
    @FunctionalInterface
    public interface Step {
        void run() throws Exception;
    }

    /** @param failure the log's event where the step fails, because the database is away for instance; the next tick tries again */
    public void begin(String failure, Step step) {
        if (!free.tryAcquire()) {
            return;
        }
        try {
            executor.submit(() -> perform(failure, step));
        } catch (RejectedExecutionException e) {
            free.release();
            LOG.log(Level.ERROR, "event " + failure, e);
        }
    }

    private void perform(String failure, Step step) {
        try {
            step.run();
        } catch (Exception e) {
            LOG.log(Level.ERROR, "event " + failure, e);
        } finally {
            free.release();
        }
    }

    /**
     * Waits until all steps have ended; none begins afterwards.
     *
     * @param nanos for so long at most
     */
    public void awaitEnd(long nanos) throws InterruptedException {
        free.tryAcquire(all, nanos, TimeUnit.NANOSECONDS);
    }
}
