package org.reckoner.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SampleUsageTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalDate FROM = LocalDate.of(2026, 3, 16);
    /** Over the night of 29 March, in which clocks go forward. */
    private static final LocalDate UNTIL = LocalDate.of(2026, 4, 5);

    private static final SampleUsage USAGE = new SampleUsage(42, 40, LONDON, FROM, UNTIL);

    @Test
    void aDaysRowsAreTheSameWhoeverAsksForWhichDays() throws IOException {
        var whole = new TreeSet<>(sessions(USAGE));
        var parts = new TreeSet<String>();
        parts.addAll(sessions(new SampleUsage(42, 40, LONDON, FROM, FROM.plusDays(6))));
        parts.addAll(sessions(new SampleUsage(42, 40, LONDON, FROM.plusDays(7), UNTIL)));

        assertEquals(whole, parts);
        assertEquals(sessions(USAGE), sessions(new SampleUsage(42, 40, LONDON, FROM, UNTIL)));
    }

    @Test
    void moreUsersLeaveTheOthersAlone() throws IOException {
        assertTrue(sessions(new SampleUsage(42, 50, LONDON, FROM, UNTIL)).containsAll(sessions(USAGE)));
    }

    @Test
    void anotherSeedIsAnotherContactCentre() throws IOException {
        assertNotEquals(sessions(USAGE), sessions(new SampleUsage(43, 40, LONDON, FROM, UNTIL)));
    }

    @Test
    void idsAreUnique() throws IOException {
        var ids = sessions(USAGE).stream().map(row -> row.split(",")[0]).toList();
        var people = users(USAGE).stream().map(row -> row.split(",")[0]).toList();

        assertEquals(ids.size(), new HashSet<>(ids).size());
        assertEquals(40, new HashSet<>(people).size());
    }

    @Test
    void whoLogsInLogsOutLaterOnTheSameDay() throws IOException {
        for (var row : sessions(USAGE)) {
            var values = row.split(",");
            var login = Instant.parse(values[2]);
            var logout = Instant.parse(values[3]);
            var day = LocalDate.parse(row.substring(0, 10));
            assertTrue(logout.isAfter(login), row);
            assertEquals(day, login.atZone(LONDON).toLocalDate(), row);
            assertEquals(day, logout.atZone(LONDON).toLocalDate(), row);
        }
    }

    @Test
    void whoLogsInIsAUserLicensedBefore() throws IOException {
        var licensedFrom = Instant.parse(users(USAGE).get(0).split(",")[4]);
        var people = users(USAGE).stream().map(row -> row.split(",")[0]).toList();

        for (var row : sessions(USAGE)) {
            assertTrue(people.contains(row.split(",")[1]), row);
            assertTrue(Instant.parse(row.split(",")[2]).isAfter(licensedFrom), row);
        }
    }

    @Test
    void weekendsAreQuieterAndNoDayIsEmpty() throws IOException {
        var rows = sessions(USAGE);
        var saturday = countOn(rows, LocalDate.of(2026, 3, 21));
        var monday = countOn(rows, LocalDate.of(2026, 3, 23));

        assertFalse(saturday == 0);
        assertTrue(saturday < monday, saturday + " on Saturday, " + monday + " on Monday");
    }

    private static long countOn(List<String> rows, LocalDate date) {
        return rows.stream().filter(row -> row.startsWith(date.toString())).count();
    }

    private static List<String> users(SampleUsage usage) throws IOException {
        var csv = new StringBuilder();
        usage.writeUsers(csv);
        return rows(csv);
    }

    private static List<String> sessions(SampleUsage usage) throws IOException {
        var csv = new StringBuilder();
        usage.writeSessions(csv);
        return rows(csv);
    }

    private static List<String> rows(CharSequence csv) {
        return Arrays.stream(csv.toString().split("\n")).skip(1).toList();
    }
}
