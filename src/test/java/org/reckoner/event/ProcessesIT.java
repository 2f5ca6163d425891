package org.reckoner.event;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reckoner.event.ProcessKey.PURECONNECT_BILLING;
import static org.reckoner.event.ProcessKey.USAGE_SNAPSHOT;
import static org.reckoner.it.Problems.assertRefused;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reckoner.it.As;
import org.reckoner.it.SampleTenants;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;
import org.reckoner.tenant.Assignments;
import org.reckoner.tenant.Billable;

/** What people do with runs, in a server whose own timers and workers do what the runs ask for. */
@ExtendWith(ArquillianExtension.class)
class ProcessesIT {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalDate PAST = LocalDate.of(1990, 1, 1);
    private static final int AT_ONCE = 4;

    /** Longer than the server tries items of other tests that cannot be done. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Inject
    Processes processes;

    @Inject
    StoredRuns stored;

    @Inject
    SampleTenants samples;

    @Inject
    Assignments assignments;

    @Inject
    As as;

    @Resource
    ManagedExecutorService executor;

    @Test
    void aSecondRunIsRefusedWhileOneIsOpen() throws Exception {
        awaitAllowed(() -> processes.runRange(PURECONNECT_BILLING, PAST, PAST));

        as.owner(() -> {
            assertRefused(EventProblem.RUN_IS_OPEN, () -> processes.runNow(PURECONNECT_BILLING));
            assertRefused(EventProblem.RUN_IS_OPEN, () -> processes.runRange(PURECONNECT_BILLING, PAST, PAST));
            return null;
        });
    }

    @Test
    void ofSeveralThatOpenARunAtOnceOneSucceeds() throws Exception {
        var before = as.owner(() -> processes.history(USAGE_SNAPSHOT, 0, 1).total());
        var opened = new ArrayList<Long>();
        // while another test's run is open all of them are refused
        await().pollInSameThread().atMost(PATIENCE).until(() -> {
            opened.addAll(openAtOnce());
            return !opened.isEmpty();
        });

        assertEquals(1, opened.size(), opened.toString());
        assertTrue(as.owner(() -> processes.history(USAGE_SNAPSHOT, 0, 1).total()) > before);
    }

    private List<Long> openAtOnce() throws Exception {
        var together = new CyclicBarrier(AT_ONCE);
        Callable<Optional<Long>> attempt = () -> as.owner(() -> {
            together.await(30, TimeUnit.SECONDS);
            try {
                return Optional.of(processes.runRange(USAGE_SNAPSHOT, PAST, PAST));
            } catch (RuleViolation refused) {
                assertEquals(EventProblem.RUN_IS_OPEN, refused.problem());
                return Optional.empty();
            }
        });
        var opened = new ArrayList<Long>();
        var attempts = new ArrayList<Future<Optional<Long>>>();
        for (var i = 0; i < AT_ONCE; i++) {
            attempts.add(executor.submit(attempt));
        }
        for (var each : attempts) {
            each.get(1, TimeUnit.MINUTES).ifPresent(opened::add);
        }
        return opened;
    }

    @Test
    void retryHasParkedItemsDoneAgainInARunOfTheirOwnAndKeepsTheOldOutcomes() throws Exception {
        var tenant = samples.inUse(Billable.NONE, LONDON);
        var old = stored.closed(USAGE_SNAPSHOT);
        stored.item(old, USAGE_SNAPSHOT, tenant, PAST, ItemState.PARKED);
        stored.item(old, USAGE_SNAPSHOT, tenant, PAST.plusDays(1), ItemState.PARKED);
        stored.item(old, USAGE_SNAPSHOT, tenant, PAST.plusDays(2), ItemState.DONE);

        var fresh = awaitAllowed(() -> processes.retry(old, null));

        assertNotEquals(old, fresh);
        assertEquals(new RunProgress(0, 0, 0, 1, 0, 2, 0), progress(old));
        await().pollInSameThread()
                .atMost(PATIENCE)
                .until(() -> !as.owner(() -> processes.run(fresh)).state().isOpen());
        var redone = as.owner(() -> processes.items(fresh, null, 0, 100)).rows().stream()
                .filter(item -> item.tenantId() == tenant.value())
                .toList();
        assertEquals(
                List.of(ItemState.DONE, ItemState.DONE),
                redone.stream().map(ItemRow::state).toList());
        assertEquals(List.of(1, 1), redone.stream().map(ItemRow::attempts).toList());
        assertEquals(List.of(2, 2), redone.stream().map(ItemRow::version).toList());
    }

    @Test
    void oneParkedItemMayBeRetriedAlone() throws Exception {
        var tenant = samples.inUse(Billable.NONE, LONDON);
        var old = stored.closed(USAGE_SNAPSHOT);
        stored.item(old, USAGE_SNAPSHOT, tenant, PAST, ItemState.PARKED);
        stored.item(old, USAGE_SNAPSHOT, tenant, PAST.plusDays(1), ItemState.PARKED);
        var one = as.owner(() -> processes.items(old, ItemState.PARKED, 0, 1))
                .rows()
                .get(0);

        awaitAllowed(() -> processes.retry(old, one.id()));

        assertEquals(new RunProgress(0, 0, 0, 0, 0, 2, 1), progress(old));
    }

    @Test
    void whereNothingIsParkedARetryIsRefusedAndOpensNoRun() throws Exception {
        var old = stored.closed(PURECONNECT_BILLING);
        var before = retries();
        var refused = await().pollInSameThread()
                .atMost(PATIENCE)
                .until(() -> refusal(() -> processes.retry(old, null)), p -> p != EventProblem.RUN_IS_OPEN);

        assertEquals(EventProblem.NOTHING_TO_RETRY, refused);
        assertEquals(before, retries());
    }

    @Test
    void aLandlordSeesTheItemsOfTheirOwnTenantsAlone() throws Exception {
        var mine = samples.inUse(Billable.PURECONNECT, LONDON);
        var foreign = samples.inUse(Billable.PURECONNECT, LONDON);
        var landlord = ThreadLocalRandom.current().nextLong(2_000_000, 3_000_000);
        as.owner(() -> {
            assignments.assign(mine.value(), landlord, "lena@test.example");
            return null;
        });
        var run = stored.closed(PURECONNECT_BILLING);
        stored.item(run, PURECONNECT_BILLING, mine, PAST, ItemState.DONE);
        stored.item(run, PURECONNECT_BILLING, foreign, PAST, ItemState.DONE);
        stored.item(run, PURECONNECT_BILLING, foreign, PAST.plusDays(1), ItemState.PARKED);

        as.landlord(landlord, () -> {
            assertEquals(List.of(mine.value()), tenantsOf(run, null));
            assertEquals(1, processes.items(run, null, 0, 100).total());
            assertEquals(List.of(), tenantsOf(run, ItemState.PARKED));
            assertEquals(
                    new RunProgress(0, 0, 0, 1, 0, 0, 0), processes.run(run).progress());
            assertEquals(new RunProgress(0, 0, 0, 1, 0, 0, 0), inHistory(run));
            assertRefused(PlatformProblem.FORBIDDEN, () -> processes.retry(run, null));
            assertRefused(PlatformProblem.FORBIDDEN, () -> processes.runNow(PURECONNECT_BILLING));
            return null;
        });
        assertEquals(new RunProgress(0, 0, 0, 2, 0, 1, 1), progress(run));
        as.administrator(mine, () -> {
            assertRefused(PlatformProblem.FORBIDDEN, () -> processes.items(run, null, 0, 100));
            assertRefused(PlatformProblem.FORBIDDEN, () -> processes.run(run));
            return null;
        });
    }

    private List<Long> retries() throws Exception {
        return as.owner(() -> processes.history(PURECONNECT_BILLING, 0, 100)).rows().stream()
                .filter(run -> run.cause() == RunCause.RETRY)
                .map(RunRow::id)
                .toList();
    }

    private List<Long> tenantsOf(long run, ItemState state) {
        return processes.items(run, state, 0, 100).rows().stream()
                .map(ItemRow::tenantId)
                .toList();
    }

    private RunProgress inHistory(long run) {
        return processes.history(PURECONNECT_BILLING, 0, 100).rows().stream()
                .filter(row -> row.id() == run)
                .map(RunRow::progress)
                .findFirst()
                .orElseThrow();
    }

    private RunProgress progress(long run) throws Exception {
        return as.owner(() -> processes.run(run).progress());
    }

    /** The server's schedule and other tests open runs too: what they stand in the way of is asked for again. */
    private long awaitAllowed(Callable<Long> run) {
        var opened = new long[1];
        await().pollInSameThread().atMost(PATIENCE).until(() -> refusal(() -> opened[0] = run.call()) == null);
        return opened[0];
    }

    private Object refusal(Callable<Long> run) throws Exception {
        return as.owner(() -> {
            try {
                run.call();
                return null;
            } catch (RuleViolation refused) {
                return refused.problem();
            }
        });
    }
}
