package org.reckoner.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reckoner.it.Problems.assertRefused;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reckoner.directory.HeldNumber;
import org.reckoner.directory.NewUser;
import org.reckoner.directory.OrderNumber;
import org.reckoner.directory.PhoneNumbers;
import org.reckoner.directory.Teams;
import org.reckoner.directory.UserNames;
import org.reckoner.directory.Users;
import org.reckoner.it.As;
import org.reckoner.it.SampleTenants;
import org.reckoner.platform.Database;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.TenantId;
import org.reckoner.rating.LicenceLevel;
import org.reckoner.rating.unit.UnitPolicy;
import org.reckoner.tenant.Billable;

/** product.md 2, Add billing unit: who and what is in which unit when, whoever wants to at the same moment. */
@ExtendWith(ArquillianExtension.class)
class BillingUnitsIT {
    private static final int THREADS = 64;
    private static final LocalDate FEBRUARY = LocalDate.of(2024, 2, 1);

    @Inject
    BillingUnits units;

    @Inject
    UnitAssignments assignments;

    @Inject
    Users users;

    @Inject
    Teams teams;

    @Inject
    PhoneNumbers numbers;

    @Inject
    SampleTenants samples;

    @Inject
    SampleUnits sampleUnits;

    @Inject
    Database database;

    @Inject
    As as;

    @Resource
    ManagedThreadFactory threads;

    private TenantId tenant;

    @BeforeEach
    void makeTenant() throws Exception {
        tenant = samples.inUse(Billable.NONE, ZoneId.of("Asia/Jerusalem"));
    }

    @AfterEach
    void letGo() {
        sampleUnits.letGo(tenant);
    }

    private <T> T inside(Callable<T> work) throws Exception {
        return as.administrator(tenant, work);
    }

    private void todo(Runnable work) throws Exception {
        inside(() -> {
            work.run();
            return null;
        });
    }

    private List<Long> people(String... keys) throws Exception {
        return inside(() -> {
            var ids = new ArrayList<Long>();
            for (var key : keys) {
                var from = Instant.parse("2024-01-01T00:00:00Z");
                users.create(new NewUser(key, new UserNames("Name " + key, null), LicenceLevel.CX1, from));
                ids.add(users.ids(List.of(key)).get(key));
            }
            return ids;
        });
    }

    private List<Long> numbers(int count) throws Exception {
        var first = ThreadLocalRandom.current().nextInt(100_000, 900_000);
        return inside(() -> {
            var ids = new ArrayList<Long>();
            for (var i = 0; i < count; i++) {
                var held = new HeldNumber("DID", false, FEBRUARY.minusDays(9), null);
                ids.add(numbers.order(new OrderNumber("+49302" + (first + i), null, held)));
            }
            return ids;
        });
    }

    private List<String> members(long unit) throws Exception {
        return inside(() -> assignments.members(unit, null, 0, 100).rows().stream()
                .map(member -> member.key() + " " + member.fromOn() + (member.primary() ? " primary" : ""))
                .toList());
    }

    private List<Long> numbersOf(long unit) throws Exception {
        return inside(() -> assignments.numbers(unit, null, 0, 100).rows().stream()
                .map(UnitNumber::id)
                .toList());
    }

    @Test
    void aNameIsOneUnitsAndFreeAgainOnceThatIsDeleted() throws Exception {
        long retail = inside(() -> units.add(" Retail  banking "));
        assertEquals("Retail banking", inside(() -> units.get(retail)).name());
        assertRefused("name", UnitProblem.UNIT_NAME_TAKEN, () -> inside(() -> units.add("RETAIL BANKING")));
        assertRefused("name", PlatformProblem.INVALID, () -> inside(() -> units.add("  ")));
        todo(() -> units.rename(retail, 1, "Retail"));
        assertRefused(PlatformProblem.STALE, () -> todo(() -> units.rename(retail, 1, "Securities")));
        assertRefused(PlatformProblem.STALE, () -> todo(() -> units.delete(retail, 1)));

        var anat = people("anat");
        var held = numbers(2);
        inside(() -> assignments.assignUsers(retail, Choice.of(anat), FEBRUARY));
        inside(() -> assignments.assignNumbers(retail, Choice.of(held), FEBRUARY));
        var row = inside(() -> units.page("reta", 0, 20)).rows().get(0);
        assertEquals(List.of("Name anat"), row.firstUsers());
        assertEquals(2, row.numberCount());
        todo(() -> units.delete(retail, 2));
        assertRefused(PlatformProblem.NOT_FOUND, () -> inside(() -> units.get(retail)));
        assertEquals(2, inside(() -> assignments.available(null, null, 0, 20)).total());
        long again = inside(() -> units.add("Retail"));
        assertEquals(List.of(), members(again));
    }

    @Test
    void aUserMayBeInSeveralUnitsAndNumbersInOneAtATime() throws Exception {
        long retail = inside(() -> units.add("Retail"));
        long desk = inside(() -> units.add("Desk"));
        var all = people("anat", "eli", "zoe");
        inside(() -> assignments.assignUsers(retail, Choice.of(all.subList(0, 2)), FEBRUARY));
        long team = inside(() -> teams.create("Night shift"));
        inside(() -> teams.add(team, all));
        assertEquals(3, inside(() -> assignments.assignTeam(desk, team, FEBRUARY.plusDays(3))));
        assertRefused(
                UnitProblem.USERS_THERE_ALREADY,
                () -> inside(() -> assignments.assignTeam(desk, team, FEBRUARY.plusDays(3))));
        assertEquals(List.of("anat 2024-02-01 primary", "eli 2024-02-01 primary"), members(retail));
        assertEquals(List.of("anat 2024-02-04", "eli 2024-02-04", "zoe 2024-02-04 primary"), members(desk));
        todo(() -> assignments.makePrimary(desk, all.get(0)));
        assertEquals(List.of("anat 2024-02-01", "eli 2024-02-01 primary"), members(retail));
        assertRefused(UnitProblem.NOT_A_MEMBER, () -> todo(() -> assignments.makePrimary(retail, all.get(2))));

        assertEquals(1, inside(() -> assignments.removeUsers(desk, Choice.fitting("name el"), FEBRUARY.plusDays(5))));
        assertEquals(1, inside(() -> assignments.assignUsers(desk, Choice.fitting("eli"), FEBRUARY.plusDays(4))));
        assertEquals(List.of("anat 2024-02-04 primary", "eli 2024-02-04", "zoe 2024-02-04 primary"), members(desk));
        assertRefused(
                "day",
                UnitProblem.DAY_NOT_YET,
                () -> inside(() -> assignments.assignUsers(desk, Choice.fitting(null), LocalDate.of(2999, 1, 1))));
        assertRefused(UnitProblem.NOTHING_CHOSEN, () -> Choice.of(List.of()));

        var held = numbers(3);
        assertEquals(2, inside(() -> assignments.assignNumbers(retail, Choice.of(held.subList(0, 2)), FEBRUARY)));
        assertRefused(
                UnitProblem.NUMBERS_TAKEN,
                () -> inside(() -> assignments.assignNumbers(desk, Choice.of(held.subList(0, 2)), FEBRUARY)));
        assertEquals(1, inside(() -> assignments.assignNumbers(desk, Choice.fitting("+49302"), FEBRUARY)));
        assertEquals(2, inside(() -> assignments.removeNumbers(retail, Choice.fitting(null), FEBRUARY.plusDays(9))));
        assertEquals(
                0,
                inside(() -> assignments.available(FEBRUARY.plusDays(8), null, 0, 20))
                        .total());
        assertEquals(
                2,
                inside(() -> assignments.available(FEBRUARY.plusDays(9), null, 0, 20))
                        .total());
        assertEquals(2, inside(() -> assignments.assignNumbers(desk, Choice.fitting(null), FEBRUARY.plusDays(9))));
        assertEquals(held, numbersOf(desk));
    }

    /** Who looks for a unit among ten thousand does not wait for all that fit to be counted. */
    @Test
    void unitsAreCountedUpToABoundBehindThePartThatIsShown() throws Exception {
        var bound = UnitAssignments.COUNTED_MAX;
        var many = bound + 30;
        database.call(c -> {
            try (var statement = c.prepareStatement("insert into billing_unit (tenant_id, name, name_key, id, version,"
                    + " live_slot, created_at) values (?, ?, ?, ?, 1, 1, now())")) {
                for (var i = 0; i < many; i++) {
                    statement.setLong(1, tenant.value());
                    statement.setString(2, "Desk " + (10_000 + i));
                    statement.setString(3, "desk " + (10_000 + i));
                    statement.setLong(4, 900_000_000L + many - i); // by name is not by id
                    statement.addBatch();
                }
                return statement.executeBatch().length;
            }
        });
        for (var asked : new String[] {null, "esk 1"}) {
            var first = inside(() -> units.page(asked, 0, 20));
            assertEquals(bound + 1, first.total());
            assertEquals("Desk 10000", first.rows().get(0).unit().name());
            assertEquals("Desk 10019", first.rows().get(19).unit().name());
            assertEquals(bound + 21, inside(() -> units.page(asked, 20, 20)).total());
            assertEquals(many, inside(() -> units.page(asked, 40, 20)).total());
        }
        assertEquals(10, inside(() -> units.page("desk 1001", 0, 20)).total());
    }

    /** A list of a hundred thousand is not counted for each look at it, but before something happens to all of them. */
    @Test
    void listsCountWhatIsFreeUpToABoundAndAllOfItWhenAsked() throws Exception {
        long retail = inside(() -> units.add("Retail"));
        var many = UnitAssignments.COUNTED_MAX + 2;
        database.call(c -> {
            fill(
                    c,
                    "insert into directory_user (tenant_id, user_key, id, version, name, search_text, state, created_at)"
                            + " values (?, ?, ?, 1, 'Many', '', 'ACTIVE', now())");
            fill(
                    c,
                    "insert into phone_number (tenant_id, e164, id, version, kind, ported, ordered_on, created_at)"
                            + " values (?, ?, ?, 1, 'DID', false, '2024-01-01', now())");
            return null;
        });
        assertEquals(
                many - 1,
                inside(() -> assignments.candidates(retail, null, 0, 20)).total());
        assertEquals(many, inside(() -> assignments.howManyCandidates(retail, null)));
        assertEquals(
                many - 1, inside(() -> assignments.available(null, null, 0, 20)).total());
        assertEquals(many, inside(() -> assignments.howManyAvailable(null, null)));
        assertEquals(many, inside(() -> assignments.assignUsers(retail, Choice.fitting(null), null)));
        assertEquals(many, inside(() -> assignments.assignNumbers(retail, Choice.fitting(null), null)));
        assertEquals(0, inside(() -> assignments.howManyCandidates(retail, null)));
        assertEquals(
                0, inside(() -> assignments.candidates(retail, null, 0, 20)).total());
        assertEquals(
                many, inside(() -> assignments.members(retail, null, 0, 20)).total());
        assertEquals(
                many, inside(() -> assignments.numbers(retail, null, 0, 20)).total());
    }

    private void fill(Connection c, String insert) throws SQLException {
        try (var statement = c.prepareStatement(insert)) {
            for (var i = 0; i < UnitAssignments.COUNTED_MAX + 2; i++) {
                statement.setLong(1, tenant.value());
                statement.setString(2, "+4930" + (1_000_000 + i));
                statement.setLong(3, 900_000_000L + i);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    @Test
    void thePolicyIsEvenUntilSomebodyChooses() throws Exception {
        assertEquals(UnitPolicy.EVEN, inside(units::policy).policy());
        todo(() -> units.choose(UnitPolicy.PRIMARY, 0));
        assertRefused(PlatformProblem.STALE, () -> todo(() -> units.choose(UnitPolicy.BY_TIME, 0)));
        todo(() -> units.choose(UnitPolicy.BY_TIME, 1));
        assertEquals(new PolicyChoice(UnitPolicy.BY_TIME, 2), inside(units::policy));
    }

    /** Every thread has a unit of its own and a first day of its own, and all want the same number. */
    @Test
    void ofSixtyFourWhoWantOneNumberOneGetsIt() throws Exception {
        var ids = new ArrayList<Long>();
        for (var i = 0; i < THREADS; i++) {
            var name = "Unit " + i;
            ids.add(inside(() -> units.add(name)));
        }
        var number = numbers(1);
        var barrier = new CyclicBarrier(THREADS);
        var running = new ArrayList<FutureTask<String>>();
        for (var i = 0; i < THREADS; i++) {
            var unit = ids.get(i);
            var from = FEBRUARY.plusDays(i % 7);
            var task = new FutureTask<>(() -> {
                barrier.await();
                return got(unit, number, from);
            });
            running.add(task);
            threads.newThread(task).start();
        }
        var got = new ArrayList<String>();
        for (var task : running) {
            got.add(task.get());
        }
        assertEquals(1, got.stream().filter("1"::equals).count(), got::toString);
        assertEquals(THREADS - 1, got.stream().filter("NUMBERS_TAKEN"::equals).count(), got::toString);
        var winner = ids.get(got.indexOf("1"));
        assertEquals(number, numbersOf(winner));
        assertEquals(1, rows(number.get(0)));
    }

    private String got(long unit, List<Long> number, LocalDate from) throws Exception {
        try {
            return String.valueOf((int) inside(() -> assignments.assignNumbers(unit, Choice.of(number), from)));
        } catch (RuleViolation refused) {
            return refused.problem().toString();
        }
    }

    private int rows(long number) {
        return database.call(c -> {
            try (var query = c.prepareStatement(
                    "select count(*) from billing_unit_number where tenant_id = ? and number_id = ?")) {
                query.setLong(1, tenant.value());
                query.setLong(2, number);
                var row = query.executeQuery();
                row.next();
                return row.getInt(1);
            }
        });
    }

    /** What the boundary asks before does not matter: the keys themselves refuse a second unit, and a second last step. */
    @Test
    void theDatabaseItselfRefusesASecondUnit() throws Exception {
        long retail = inside(() -> units.add("Retail"));
        var number = numbers(1).get(0);
        inside(() -> assignments.assignNumbers(retail, Choice.of(List.of(number)), FEBRUARY));
        for (var from : List.of(FEBRUARY, FEBRUARY.plusDays(1))) {
            var refused = assertThrows(RuntimeException.class, () -> write(number, from, retail));
            assertTrue(Database.isConstraintViolation(refused), refused::toString);
        }
    }

    private void write(long number, LocalDate from, long unit) {
        database.call(c -> {
            try (var insert =
                    c.prepareStatement("insert into billing_unit_number (tenant_id, number_id, from_on, unit_id,"
                            + " last_slot) values (?, ?, ?, ?, 1)")) {
                insert.setLong(1, tenant.value());
                insert.setLong(2, number);
                insert.setObject(3, from);
                insert.setLong(4, unit);
                return insert.executeUpdate();
            }
        });
    }
}
