package org.reckoner.directory;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reckoner.it.Problems.assertRefused;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reckoner.audit.AuditLog;
import org.reckoner.it.As;
import org.reckoner.it.SampleTenants;
import org.reckoner.it.Together;
import org.reckoner.period.Dates;
import org.reckoner.platform.Database;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Races;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.TenantId;
import org.reckoner.platform.csv.CsvFile;
import org.reckoner.platform.csv.CsvProblem;
import org.reckoner.platform.csv.ImportCounts;
import org.reckoner.tenant.Billable;

/** Numbers as they are stored: held once at a time, by file and by hand, whoever wants to at the same moment. */
@ExtendWith(ArquillianExtension.class)
class PhoneNumbersIT {
    /** As it came, but for the area: the bank may hold its own. Units are read over. */
    private static final String[] BANK = {
        "number,kind,country,ordered_on,billing_unit",
        "+12125550101,DID,US,1999-01-15,Retail banking",
        "+12125550102,DID,US,1999-01-15,Retail banking",
        "+12125550103,DID,US,1999-01-15,Retail banking",
        "+12125550104,DID,US,1999-01-15,Securities",
        "+12125550105,DID,US,1999-01-15,Internet desk",
        "+12125550106,DID,US,1999-01-15,"
    };

    private static final LocalDate FEBRUARY = LocalDate.of(2024, 2, 1);
    private static final List<Dates> MONTHS =
            List.of(new Dates(FEBRUARY.minusMonths(1), FEBRUARY), new Dates(FEBRUARY, FEBRUARY.plusMonths(1)));
    private static final String HEADER = "number,kind,country,ordered_on,released_on,ported";

    @Inject
    PhoneNumbers numbers;

    @Inject
    PhoneNumberChanges changes;

    @Inject
    NumberNotes numberNotes;

    @Inject
    Database database;

    @Inject
    NumberImport imports;

    @Inject
    NumberFiles files;

    @Inject
    SampleNumbers sampleNumbers;

    @Inject
    AuditLog audit;

    @Inject
    SampleTenants samples;

    @Inject
    Together together;

    @Inject
    As as;

    private TenantId tenant;
    private String number;

    @BeforeEach
    void makeTenant() throws Exception {
        tenant = samples.inUse(Billable.NONE, ZoneId.of("Asia/Jerusalem"));
        number = "+49301" + ThreadLocalRandom.current().nextInt(100_000, 1_000_000);
    }

    @AfterEach
    void letGo() {
        sampleNumbers.letGo(tenant);
    }

    private <T> T inside(Callable<T> work) throws Exception {
        return as.administrator(tenant, work);
    }

    private static OrderNumber did(String number, LocalDate on) {
        return new OrderNumber(number, null, new HeldNumber("DID", false, on, null));
    }

    private String held(LocalDate from, LocalDate until) throws Exception {
        return inside(() -> numbers.heldBetween(from, until)).toString();
    }

    @Test
    void rating57_aNumberIsOrderedReleasedAndOrderedAgain() throws Exception {
        long id = inside(() -> numbers.order(did(number, FEBRUARY)));
        assertRefused(
                DirectoryProblem.NUMBER_HELD_ALREADY,
                () -> inside(() -> numbers.order(did(number, FEBRUARY.plusDays(9)))));
        release(id, 1, FEBRUARY.plusDays(9));
        assertRefused(DirectoryProblem.NUMBER_RELEASED, () -> release(id, 2, FEBRUARY.plusDays(10)));
        assertRefused(PlatformProblem.STALE, () -> release(id, 1, FEBRUARY.plusDays(10)));
        assertRefused(
                DirectoryProblem.NUMBER_HELD_ALREADY,
                () -> inside(() -> numbers.order(did(number, FEBRUARY.plusDays(9)))));
        inside(() -> numbers.order(did(number, FEBRUARY.plusDays(10))));

        var first = new NumberHolding(number, "DID", FEBRUARY, FEBRUARY.plusDays(9));
        var again = new NumberHolding(number, "DID", FEBRUARY.plusDays(10), null);
        assertEquals(List.of(first, again).toString(), held(FEBRUARY, FEBRUARY.plusMonths(1)));
        assertEquals(List.of(first).toString(), held(FEBRUARY.plusDays(9), FEBRUARY.plusDays(10)));
        assertEquals(List.of(again).toString(), held(FEBRUARY.plusDays(10), FEBRUARY.plusDays(11)));
        assertEquals("[]", held(FEBRUARY.minusDays(1), FEBRUARY));
        inside(() -> numbers.order(did(number + "7", FEBRUARY)));
        var days = List.of(FEBRUARY, FEBRUARY.plusDays(10));
        assertEquals(days, inside(() -> numbers.orderDays(FEBRUARY, FEBRUARY.plusMonths(1))));
        assertEquals(List.of(FEBRUARY), inside(() -> numbers.orderDays(FEBRUARY, FEBRUARY.plusDays(10))));
        assertEquals(
                days,
                inside(() -> numbers.orderDays(FEBRUARY.plusDays(10), FEBRUARY.plusMonths(1))),
                "held from before");
        assertEquals(3, inside(() -> audit.page("number.ordered", 0, 10)).total());
        assertEquals(1, inside(() -> audit.page("number.released", 0, 10)).total());
    }

    private Void release(long id, int seen, LocalDate lastDay) throws Exception {
        return inside(() -> {
            numbers.release(id, seen, lastDay);
            return null;
        });
    }

    @Test
    void whatIsOnRecordIsPutRightAndAReleaseTakenBackUnlessSomebodyElseHasTheNumber() throws Exception {
        long id = inside(() -> numbers.order(did(number, FEBRUARY)));
        var other = samples.inUse(Billable.NONE, ZoneId.of("UTC"));
        assertRefused(
                DirectoryProblem.NUMBER_HELD_ELSEWHERE,
                () -> as.administrator(other, () -> numbers.order(did(number, FEBRUARY.plusDays(1)))));
        release(id, 1, FEBRUARY);
        as.administrator(other, () -> numbers.order(did(number, FEBRUARY.plusDays(1))));
        var right = new HeldNumber("TOLL_FREE", true, FEBRUARY.minusDays(20), null);
        assertRefused(DirectoryProblem.NUMBER_HELD_ELSEWHERE, () -> correct(id, right));
        sampleNumbers.letGo(other);
        correct(id, right);
        assertEquals(right, inside(() -> {
            var row = numbers.get(id);
            return new HeldNumber(row.kind(), row.ported(), row.orderedOn(), row.releasedOnOrNull());
        }));
        assertRefused(PlatformProblem.NOT_FOUND, () -> as.administrator(other, () -> numbers.get(id)));
    }

    private Void correct(long id, HeldNumber right) throws Exception {
        return inside(() -> {
            numbers.correct(id, numbers.get(id).version(), right);
            return null;
        });
    }

    /** rating.md 2.3: what was kept for a period is looked at again after any change, there and back again too. */
    @Test
    void eachChangeChangesTheMarkOfTheDaysFromTheNumbersOrderOn() throws Exception {
        var seen = new HashSet<List<String>>();
        seen.add(marks());
        long id = inside(() -> numbers.order(did(number, FEBRUARY)));
        assertTrue(seen.add(marks()), "ordered");
        release(id, 1, FEBRUARY.plusDays(9));
        assertTrue(seen.add(marks()), "released");
        var held = new HeldNumber("DID", false, FEBRUARY, null);
        correct(id, held);
        assertTrue(seen.add(marks()), "as it was ordered");
        assertEquals("h0", marks().get(0), "January knows nothing of it");
        correct(id, new HeldNumber("DID", false, FEBRUARY.minusDays(1), null));
        assertEquals("h1", marks().get(0), "a day of January is new");
        seen.add(marks());
        correct(id, held);
        assertEquals("h2", marks().get(0), "and gone");
        assertTrue(seen.add(marks()), "gone");
        try (var file = CsvFile.of(HEADER, number + ",TOLL_FREE,DE,2024-02-01,,", number + "1,DID,DE,2024-02-20,,")) {
            inside(() -> imports.check(file.path(), file));
            assertFalse(seen.add(marks()), "nothing but a look");
            inside(() -> imports.importAll(file.path(), file));
            assertTrue(seen.add(marks()), "imported");
            inside(() -> imports.importGoodRows(file.path(), file));
            assertFalse(seen.add(marks()), "nothing changed");
        }
        try (var file = CsvFile.of(HEADER, number + "2,DID,DE,2024-01-20,,", number + "2,DID,DE,2024-01-20,,")) {
            inside(() -> imports.importGoodRows(file.path(), file));
            assertEquals("h3", marks().get(0), "an older one in good rows");
        }
        var other = samples.inUse(Billable.NONE, ZoneId.of("UTC"));
        assertEquals(List.of("h0", "h0"), as.administrator(other, () -> numbers.marks(MONTHS)));
    }

    @Test
    void manyNotesOfOneDateAreFoldedAndMarksStayUntilSomethingChanges() throws Exception {
        long id = inside(() -> numbers.order(did(number, FEBRUARY)));
        for (var change = 1; change <= 120; change++) {
            correct(id, new HeldNumber(change % 2 == 0 ? "DID" : "TOLL_FREE", false, FEBRUARY, null));
        }
        correct(id, new HeldNumber("DID", false, FEBRUARY.minusDays(1), null));
        assertEquals(122, notes());
        assertEquals(List.of("h1", "h122"), marks());

        numberNotes.fold();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> notes() == 2); // the server's own timer may have been first to know

        assertEquals(List.of("h1", "h122"), marks());
        correct(id, new HeldNumber("DID", false, FEBRUARY, null));
        assertEquals(List.of("h2", "h123"), marks());
    }

    @Test
    void notesThatAreFoldedTwiceAtOnceWhileNumbersChangeCountOnce() throws Exception {
        long id = inside(() -> numbers.order(did(number, FEBRUARY)));
        for (var round = 1; round <= 10; round++) {
            var odd = new HeldNumber("TOLL_FREE", false, FEBRUARY, null);
            together.run(() -> inside(this::foldNotes), () -> correct(id, odd));
            correct(id, new HeldNumber("DID", false, FEBRUARY, null));
            together.run(() -> inside(this::foldNotes), () -> inside(this::foldNotes));
            assertEquals("h" + (2 * round + 1), marks().get(1));
        }
        inside(this::foldNotes);
        assertEquals(1, notes());
        assertEquals(List.of("h0", "h21"), marks());
    }

    private Void foldNotes() {
        return Races.won(() -> {
            changes.foldNotes();
            return null;
        });
    }

    private int notes() {
        return database.call(c -> {
            try (var query = c.prepareStatement("select count(*) from phone_number_change where tenant_id = ?")) {
                query.setLong(1, tenant.value());
                var row = query.executeQuery();
                row.next();
                return row.getInt(1);
            }
        });
    }

    private List<String> marks() throws Exception {
        return inside(() -> numbers.marks(MONTHS));
    }

    @Test
    void ofTwoTenantsThatOrderTheSameNumberAtOnceOneGetsIt() throws Exception {
        var other = samples.inUse(Billable.NONE, ZoneId.of("UTC"));
        try {
            for (var round = 0; round < 5; round++) {
                var wanted = number + round;
                var got = together.run(() -> outcome(tenant, wanted), () -> outcome(other, wanted));
                assertEquals(
                        List.of("NUMBER_HELD_ELSEWHERE", "ordered"),
                        got.stream().sorted().toList());
            }
        } finally {
            sampleNumbers.letGo(other);
        }
    }

    private String outcome(TenantId who, String wanted) throws Exception {
        return as.administrator(who, () -> {
            try {
                numbers.order(did(wanted, FEBRUARY));
                return "ordered";
            } catch (RuleViolation refused) {
                return refused.problem().name();
            }
        });
    }

    @Test
    void theBanksFileTwiceChangesNothingAndComesBackAsItWent() throws Exception {
        try (var file = CsvFile.of(BANK)) {
            assertEquals(new ImportCounts(6, 0, 0, 0), inside(() -> imports.check(file.path(), file)));
            assertEquals(new ImportCounts(6, 0, 0, 0), inside(() -> imports.importAll(file.path(), file)));
            assertEquals(new ImportCounts(0, 0, 6, 0), inside(() -> imports.importGoodRows(file.path(), file)));
            assertEquals(List.of(), file.bad());
        }
        var february = LocalDate.of(1999, 2, 1);
        assertEquals(
                6,
                inside(() -> numbers.heldBetween(february, february.plusMonths(1)))
                        .size());
        assertEquals(
                1,
                inside(() -> numbers.page(new NumberSearch("555-0103", null, february), 0, 10))
                        .total());
        assertEquals(
                6,
                inside(() -> numbers.page(new NumberSearch("+1 212", "DID", null), 0, 10))
                        .total());
        assertEquals(
                0,
                inside(() -> numbers.page(new NumberSearch("+212", "DID", null), 0, 10))
                        .total());
        assertEquals(
                0,
                inside(() -> numbers.page(new NumberSearch("bank", null, null), 0, 10))
                        .total());
        var lines = new ArrayList<>(List.of(HEADER));
        for (var row : inside(() -> files.part(NumberSearch.ALL, null))) {
            lines.add(Stream.of("'" + row.number(), row.kind(), row.country(), row.orderedOn(), "", row.ported())
                    .map(String::valueOf)
                    .reduce((one, two) -> one + "," + two)
                    .orElseThrow());
        }
        try (var back = CsvFile.of(lines.toArray(String[]::new))) {
            assertEquals(new ImportCounts(0, 0, 6, 0), inside(() -> imports.check(back.path(), back)));
        }
    }

    @Test
    void everyBadRowIsNamedAndAllOrNothingIsNothing() throws Exception {
        try (var file = CsvFile.of(
                HEADER,
                number + ",DID,DE,2024-02-01,2024-02-10,yes",
                number + ",DID,DE,2024-02-11,,",
                number + ",DID,DE,2024-02-05,,",
                "030 901820,DID,DE,2024-02-01,,",
                number + "1,DID,US,2024-02-01,,",
                number + "2,DID,DE,1 Feb 2024,,",
                number + "3,D?D,DE,2024-02-01,,",
                number + "4,DID,DE,2024-02-01,,perhaps",
                number + "5,DID,DE,2024-02-01,2024-01-01,")) {
            var bad = List.of(
                    "4 NUMBER_HELD_ALREADY",
                    "5 ID_CHARACTERS",
                    "6 NUMBER_COUNTRY_DIFFERS",
                    "7 NUMBER_DAY_MALFORMED",
                    "8 NUMBER_KIND_MALFORMED",
                    "9 NUMBER_PORTED_MALFORMED",
                    "10 NUMBER_RELEASED_EARLY");
            assertEquals(new ImportCounts(2, 0, 0, 7), inside(() -> imports.check(file.path(), file)));
            assertEquals(bad, file.bad());
            assertRefused(CsvProblem.ROW_TURNED_BAD, () -> inside(() -> imports.importAll(file.path(), file)));
            assertEquals("[]", held(FEBRUARY, FEBRUARY.plusMonths(1)));
            assertEquals(new ImportCounts(2, 0, 0, 7), inside(() -> imports.importGoodRows(file.path(), file)));
            assertEquals(bad, file.bad());
            assertTrue(inside(() -> files.part(NumberSearch.ALL, null)).get(0).ported());
        }
    }

    @Test
    void aDryRunKnowsWhatCameBeforeInTheFile() throws Exception {
        var lines = new ArrayList<>(List.of(HEADER, number + ",DID,DE,2024-02-01,,"));
        for (var i = 0; i < 1200; i++) {
            lines.add(number + "%04d,DID,DE,2024-02-01,,".formatted(i));
        }
        lines.add(number + ",DID,DE,2024-03-01,,");
        lines.add("'" + number + ",DID,DE,2024-02-01,,");
        try (var file = CsvFile.of(lines.toArray(String[]::new))) {
            var expected = new ImportCounts(1201, 0, 1, 1);
            assertEquals(expected, inside(() -> imports.check(file.path(), file)));
            assertEquals(List.of("1203 NUMBER_HELD_ALREADY"), file.bad());
            assertEquals(expected, inside(() -> imports.importGoodRows(file.path(), file)));
        }
        var all = inside(() -> files.part(NumberSearch.ALL, null));
        assertEquals(
                1201, inside(() -> numbers.page(NumberSearch.ALL, 1200, 20)).total());
        var found = inside(() -> numbers.page(new NumberSearch(number + "00", "DID", LocalDate.of(2024, 2, 1)), 0, 20));
        assertEquals(100, found.total());
        assertEquals(number + "0000", found.rows().get(0).number());
        assertEquals(NumberFiles.PART, all.size());
        assertEquals(
                201,
                inside(() -> files.part(NumberSearch.ALL, all.get(NumberFiles.PART - 1)))
                        .size());
    }
}
