package org.reckoner.event;

import static java.util.Collections.frequency;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reckoner.it.TestDatabase;
import org.reckoner.platform.Caller;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.TenantId;

/** Runs and items on a real database, with the clock and the work in the test's hands and nodes that are lost when it says so. */
class RunEngineIT {
    private static final LocalDate FIRST = LocalDate.of(2026, 2, 1);
    private static final Duration BEHIND_LEASE = LocalNode.LEASE.plusSeconds(1);

    /** What fails here fails because a test wants it to. */
    private static final List<Logger> SILENT = List.of(
            Logger.getLogger(RunEngine.class.getName()),
            Logger.getLogger(WorkItems.class.getName()),
            Logger.getLogger(FailureText.class.getName()),
            Logger.getLogger("org.flywaydb"));

    private static TestDatabase database;

    /** Keeps the embedded database open between the steps. */
    private static Connection keeper;

    private final HandClock clock = new HandClock();
    private final ScriptedProcess process = new ScriptedProcess();
    private final LocalNode node = new LocalNode("one", database, clock, process);
    private final LocalNode other = new LocalNode("two", database, clock, process);

    @BeforeAll
    static void makeSchema() throws Exception {
        SILENT.forEach(logger -> logger.setLevel(Level.OFF));
        database = TestDatabase.fresh("engine");
        keeper = database.connect();
        database.migrate();
    }

    @AfterAll
    static void closeDatabase() throws SQLException {
        SILENT.forEach(logger -> logger.setLevel(null));
        keeper.close();
    }

    @BeforeEach
    void makeDue() throws SQLException {
        database.update("delete from work_item");
        database.update("delete from process_run");
        database.update("update process set enabled = (process_key = 'USAGE_SNAPSHOT')");
        database.update("update process set next_due_at = ?", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    @Test
    void anItemThatFailsIsTriedFourTimesWithDoublingPausesAndParkedWhileTheOthersGoOn() throws Exception {
        var failing = unit(2);
        process.due.addAll(List.of(unit(1), failing, unit(3)));
        var attempts = new ArrayList<Duration>();
        var begin = clock.instant();
        process.otherwise.put(failing, () -> {
            attempts.add(Duration.between(begin, clock.instant()));
            throw new RuleViolation(EventProblem.RANGE_BACKWARDS);
        });

        node.tick();
        assertEquals(List.of("DONE", "WAITING", "DONE"), states());
        for (var second = 0; second < 80; second++) {
            clock.forward(Duration.ofSeconds(1));
            node.tick();
        }

        assertEquals(List.of(seconds(0), seconds(10), seconds(30), seconds(70)), attempts);
        assertEquals(List.of("DONE", "PARKED", "DONE"), states());
        assertEquals(List.of(1, 1), List.of(times(unit(1)), times(unit(3))));
        assertEquals(List.of("WITH_ERRORS"), runs());
        assertEquals("problem.event.range-backwards", string("select outcome from work_item where state = 'PARKED'"));
        assertEquals(List.of("one"), strings("select distinct done_by from work_item"));
    }

    @Test
    void whatIsClaimedIsGotReadyTogetherAndGivenBackWhenOneBreaksTheWorker() throws Exception {
        process.due.addAll(List.of(unit(1), unit(2), unit(3)));
        process.otherwise.put(unit(2), () -> {
            throw new StackOverflowError("the first time");
        });

        assertThrows(StackOverflowError.class, node::tick);

        assertEquals(List.of(List.of(unit(1), unit(2), unit(3))), process.together);
        assertEquals(1, process.closed);
    }

    @Test
    void whatCannotBeGotReadyTogetherIsDoneAlone() throws Exception {
        process.due.addAll(List.of(unit(1), unit(2)));
        process.whileGettingReady = () -> {
            throw new IllegalStateException("not together");
        };

        node.tick();

        assertEquals(List.of(unit(1), unit(2)), process.performed);
        assertEquals(List.of("DONE", "DONE"), states());
    }

    @Test
    void whatIsListedIsDoneWhileTheRestIsListed() throws Exception {
        for (var i = 1; i <= 250; i++) {
            process.due.add(new WorkUnit(new TenantId(i), FIRST));
        }
        var doneWhileListing = new ArrayList<Integer>();

        var again = node.engine.advance(() -> false, () -> {
            work(other);
            doneWhileListing.add(process.performed.size());
        });

        assertEquals(List.of(200, 250), doneWhileListing);
        assertTrue(again, "all may be done by now");
        node.engine.advance(() -> false, () -> {});
        assertEquals(List.of("DONE"), runs());
    }

    @Test
    void whatAnotherNodeListsIsNotAskedForAgainAtOnce() throws Exception {
        process.due.add(unit(1));
        var others = new ArrayList<Boolean>();

        node.engine.advance(() -> false, () -> others.add(advance(other)));

        assertEquals(List.of(false), others);
    }

    private static boolean advance(LocalNode node) {
        try {
            return node.engine.advance(() -> false, () -> {});
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void work(LocalNode node) {
        try {
            node.items.perform(() -> false);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void ofWhatTwoNodesTakeAtOnceEachHasWhatItGotFirst() throws Exception {
        process.due.addAll(List.of(unit(1), unit(2), unit(3)));
        node.engine.advance(() -> false, () -> {});
        var others = new ArrayList<Claim>();
        node.before("update work_item set state = 'RUNNING'", () -> others.addAll(claimed(other, 2)));

        var mine = claimed(node);

        assertEquals(List.of(unit(1), unit(2)), others.stream().map(Claim::unit).toList());
        assertEquals(List.of(unit(3)), mine.stream().map(Claim::unit).toList());
        assertEquals(
                List.of("one 1", "two 2"),
                strings("select concat(lease_owner, ' ', count(*)) from work_item group by lease_owner order by 1"));
    }

    @Test
    void whatALostNodeHeldIsTakenOverWhenItsLeaseHasRunOut() throws Exception {
        process.due.addAll(List.of(unit(1), unit(2)));
        node.engine.advance(() -> false, () -> {});
        var lost = claimed(node);
        assertEquals(2, lost.size());

        clock.forward(LocalNode.LEASE.minusSeconds(1));
        other.tick();
        assertEquals(List.of(), process.performed, "the lease is the lost node's still");
        clock.forward(Duration.ofSeconds(2));
        other.tick();

        assertEquals(List.of("DONE", "DONE"), states());
        asSystem(node, () -> node.book.failed(lost.get(0), new OutcomeText("outcome.failed", List.of("late"))));
        assertEquals(List.of("DONE", "DONE"), states(), "an outcome that comes late is not recorded");
        assertEquals(List.of("two"), strings("select distinct done_by from work_item"));
        other.tick();
        assertEquals(List.of("DONE"), runs());
    }

    @Test
    void aNodeThatLivesKeepsWhatItWorksOnHoweverLongItTakes() throws Exception {
        process.due.add(unit(1));
        process.otherwise.put(unit(1), () -> {
            for (var i = 0; i < 5; i++) {
                clock.forward(LocalNode.LEASE.minusSeconds(1));
                node.renew();
                other.tick();
            }
            return Outcome.unchanged("outcome.snapshot.unchanged", 1, 1);
        });

        node.tick();

        assertEquals(1, times(unit(1)));
        assertEquals(List.of("UNCHANGED"), states());
        assertEquals(List.of("one"), strings("select done_by from work_item"));
    }

    @Test
    void aWorkerThatBreaksDownGivesBackWhatItHasNotBegun() throws Exception {
        process.due.addAll(List.of(unit(1), unit(2), unit(3)));
        process.otherwise.put(unit(1), () -> {
            throw new StackOverflowError("the first time");
        });
        assertThrows(StackOverflowError.class, node::tick);
        process.otherwise.clear();

        assertEquals(List.of("RUNNING", "WAITING", "WAITING"), states());
        assertEquals(List.of("1", "0", "0"), strings("select attempts from work_item order by report_on"));
        node.tick();
        assertEquals(List.of("RUNNING", "DONE", "DONE"), states());
        for (var passed = Duration.ZERO; passed.compareTo(BEHIND_LEASE) < 0; passed = passed.plusSeconds(2)) {
            node.tick();
            clock.forward(seconds(2));
        }
        node.tick();
        assertEquals(List.of("DONE", "DONE", "DONE"), states(), "a node that lives gives up what it has dropped");
    }

    @Test
    void whatTenNodesDiedOfIsParked() throws Exception {
        process.due.add(unit(1));
        node.engine.advance(() -> false, () -> {});
        for (var i = 0; i < RunBook.LOSSES_MAX; i++) {
            assertEquals(1, claimed(node).size());
            clock.forward(BEHIND_LEASE);
        }

        node.tick();
        node.tick();

        assertEquals(List.of("PARKED"), states());
        assertEquals(List.of(), process.performed);
        assertEquals(List.of("WITH_ERRORS"), runs());
    }

    @Test
    void aListingThatFailsClosesTheRunAndSaysWhy() throws Exception {
        process.whileListing = () -> {
            throw new IllegalStateException("the listing failed");
        };

        node.tick();

        assertEquals(List.of("WITH_ERRORS"), runs());
        assertTrue(string("select message from process_run").startsWith("outcome.failed"));
    }

    @Test
    void aListingThatANodeDiedOfIsListedAgainAndEachUnitOnce() throws Exception {
        process.due.addAll(List.of(unit(1), unit(2), new WorkUnit(new TenantId(8), FIRST)));
        process.whileListing = () -> {
            throw new StackOverflowError("the first time");
        };
        assertThrows(StackOverflowError.class, () -> node.engine.advance(() -> false, () -> {}));
        process.whileListing = () -> {};
        assertEquals(List.of("PLANNING"), runs());

        other.tick();
        assertEquals(List.of("PLANNING"), runs(), "the lease has not run out");
        clock.forward(BEHIND_LEASE);
        other.tick();
        other.tick();

        assertEquals(List.of("DONE"), runs());
        assertEquals(3, process.performed.size(), process.performed.toString());
        assertEquals(1, process.settled);
    }

    @Test
    void aRunIsDueOnceAndMissedTimesAreOneRun() throws Exception {
        node.tick();
        other.tick();
        assertEquals(List.of("DONE"), runs());
        clock.forward(Duration.ofDays(8)); // nobody ran for a week

        for (var i = 0; i < 3; i++) {
            node.tick();
            other.tick();
        }

        assertEquals(List.of("DONE", "DONE"), runs());
    }

    @Test
    void aProcessThatIsDueWhileItsRunIsOpenStaysDueUntilThatIsClosed() throws Exception {
        process.due.add(unit(1));
        process.otherwise.put(unit(1), () -> {
            throw new IllegalStateException("not yet");
        });
        node.tick();
        clock.forward(Duration.ofHours(2));
        node.engine.advance(() -> false, () -> {});
        assertEquals(List.of("RUNNING"), runs());

        process.otherwise.clear();
        for (var i = 0; i < 4; i++) {
            node.tick();
        }

        assertEquals(List.of("DONE", "DONE"), runs());
        assertEquals(List.of("1", "2"), strings("select version from work_item order by version"));
    }

    private static List<Claim> claimed(LocalNode node) throws Exception {
        return claimed(node, 8);
    }

    private static List<Claim> claimed(LocalNode node, int limit) throws Exception {
        return node.book.callers.as(Caller.system("test"), () -> node.book.claim(limit));
    }

    private static void asSystem(LocalNode node, Runnable step) throws Exception {
        node.book.callers.as(Caller.system("test"), () -> {
            step.run();
            return null;
        });
    }

    private int times(WorkUnit unit) {
        return frequency(process.performed, unit);
    }

    private static WorkUnit unit(int day) {
        return new WorkUnit(new TenantId(7), FIRST.withDayOfMonth(day));
    }

    private static Duration seconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }

    private static List<String> states() throws SQLException {
        return strings("select state from work_item order by report_on, tenant_id");
    }

    private static List<String> runs() throws SQLException {
        return strings("select state from process_run order by id");
    }

    private static String string(String sql) throws SQLException {
        return strings(sql).get(0);
    }

    private static List<String> strings(String sql) throws SQLException {
        return TestDatabase.query(keeper, row -> row.getString(1), sql);
    }
}
