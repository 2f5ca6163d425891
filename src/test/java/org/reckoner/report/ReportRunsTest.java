package org.reckoner.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reckoner.event.Alone;
import org.reckoner.event.HandClock;
import org.reckoner.period.Dates;
import org.reckoner.platform.Beside;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.TenantId;
import org.reckoner.platform.TenantScope;

/** The timer keeps the lease of a report whose query takes longer than a lease: a third of it is ten seconds. */
class ReportRunsTest {
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final ReportRuns runs = new ReportRuns();
    private final HandClock clock = new HandClock();
    private final Noted transactions = new Noted();

    /** What the query does while it runs, which the timer's tick falls into. */
    private Writing writing;

    private interface Writing {
        void write(ReportProgress progress);
    }

    @BeforeEach
    void assemble() {
        runs.clock = clock;
        runs.lease = LEASE;
        runs.callers = new CurrentCaller();
        runs.scope = new AnyScope();
        runs.transactions = transactions;
        runs.chunks = new ReportChunkStore();
        runs.beside = new Beside() {
            @Override
            public Executor workers() {
                return Runnable::run;
            }
        };
        runs.contents = new Alone<>(new Content());
    }

    @Test
    void aQueryThatTakesLongKeepsItsLeaseOnceAThirdOfItIsOver() throws Exception {
        writing = progress -> {
            assertKeptAfter(9, 0);
            assertKeptAfter(1, 1);
            assertKeptAfter(0, 1);
            assertKeptAfter(11, 2);
        };
        assertTrue(runs.makeScheduled(1));
        assertTrue(transactions.finished);
        clock.forward(LEASE);
        runs.keep();
        assertEquals(2, transactions.notes.size(), "it is made");
    }

    @Test
    void whoSaysHowFarItIsKeepsItByThat() throws Exception {
        writing = progress -> {
            clock.forward(Duration.ofSeconds(9));
            progress.steps(1, 2);
            assertKeptAfter(9, 1);
            assertKeptAfter(1, 2);
            assertEquals(1, transactions.notes.get(1).done(), "what was said last stays");
        };
        assertTrue(runs.makeScheduled(1));
    }

    @Test
    void whoHasSaidNothingForHalfAnHourHangsAndAnotherNodeMayBegin() throws Exception {
        writing = progress -> {
            assertKeptAfter(29 * 60, 1);
            assertKeptAfter(60, 1);
        };
        assertTrue(runs.makeScheduled(1));
    }

    @Test
    void whatWasTakenAwayTheWritingThreadFindsOutByItself() throws Exception {
        writing = progress -> {
            transactions.lost = true;
            clock.forward(Duration.ofSeconds(10));
            runs.keep();
            progress.steps(1, 2);
        };
        assertFalse(runs.makeScheduled(1));
        assertFalse(transactions.finished);
        assertTrue(transactions.forgotten);
    }

    private void assertKeptAfter(int seconds, int times) {
        clock.forward(Duration.ofSeconds(seconds));
        runs.keep();
        assertEquals(times, transactions.notes.size());
    }

    private final class Content implements ReportContent {
        @Override
        public boolean isOf(ReportKind kind) {
            return true;
        }

        @Override
        public void write(ReportWork work, OutputStream out, ReportProgress progress) throws IOException {
            writing.write(progress);
        }
    }

    private static final class Noted extends ReportTransactions {
        private final List<ReportRow.Progress> notes = new ArrayList<>();
        private boolean lost;
        private boolean finished;
        private boolean forgotten;

        @Override
        public Optional<ReportWork> claim(long id) {
            var day = LocalDate.of(2026, 1, 20);
            var order = ReportOrder.usage(ReportKind.USER_HOURS, new Dates(day, day.plusDays(1)));
            return Optional.of(new ReportWork(
                    new TenantId(1), id, "node", 1, 1, order, Locale.ENGLISH, true, "anna", null, true, List.of()));
        }

        @Override
        public void note(ReportWork work, ReportRow.Progress progress) {
            if (lost) {
                throw new Lost();
            }
            notes.add(progress);
        }

        @Override
        public void finish(ReportWork work, ReportRow.Progress progress) {
            finished = true;
        }

        @Override
        public void forget(ReportWork work) {
            forgotten = true;
        }
    }

    private static final class AnyScope extends TenantScope {
        @Override
        public <T> T within(TenantId tenant, Callable<T> work) throws Exception {
            return work.call();
        }
    }
}
