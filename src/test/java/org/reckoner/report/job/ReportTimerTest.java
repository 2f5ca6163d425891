package org.reckoner.report.job;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.reckoner.event.job.LocalWork;
import org.reckoner.report.ReportRuns;

/** What each tick of the reports' timer does, however long the reports take. */
@Timeout(60)
class ReportTimerTest {
    private final Runs runs = new Runs();
    private final ReportTimer timer = new ReportTimer();
    private LocalWork server;

    /** Reports that take until the test or the server's end ends them. */
    private static final class Runs extends ReportRuns {
        private final AtomicInteger begun = new AtomicInteger();
        private final AtomicInteger ended = new AtomicInteger();
        private final AtomicInteger kept = new AtomicInteger();
        private final CountDownLatch made = new CountDownLatch(1);

        @Override
        public void work(BooleanSupplier stopping) {
            begun.incrementAndGet();
            await().until(() -> stopping.getAsBoolean() || made.getCount() == 0);
            ended.incrementAndGet();
        }

        @Override
        public void keep() {
            kept.incrementAndGet();
        }
    }

    private void start(int workers) {
        timer.runs = runs;
        server = new LocalWork(timer, workers);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void twoAreMadeAtOnceAndEachTickKeepsTheirLeases() {
        start(1);
        for (var tick = 1; tick <= 5; tick++) {
            timer.tick();
            assertEquals(tick, runs.kept.get());
        }
        await().until(() -> runs.begun.get() == 2);
        assertEquals(0, runs.ended.get());

        runs.made.countDown();
        await().until(() -> runs.ended.get() == 2);
        await().until(() -> {
            timer.tick();
            return runs.begun.get() > 2; // there is a turn again
        });
    }

    @Test
    void aNodeWithoutWorkersMakesNone() {
        start(0);
        timer.tick();
        server.stop();
        assertEquals(0, runs.begun.get());
    }

    @Test
    void aServerThatIsStoppedTellsThoseUnderWayAndBeginsNoMore() {
        start(1);
        timer.tick();
        await().until(() -> runs.begun.get() == 1);

        server.stop();
        await().until(() -> runs.ended.get() == 1);
        timer.tick();
        assertEquals(1, runs.begun.get());
    }
}
