package org.reckoner.period;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** rating.md 1.2 and 1.4: local dates as stretches of time. */
class LocalDaysTest {

    private static final ZoneId APIA = ZoneId.of("Pacific/Apia");
    private static final ZoneId ST_JOHNS = ZoneId.of("America/St_Johns");

    @ParameterizedTest
    @CsvSource({
        "2026-03-28, Europe/Berlin, 24",
        "2026-03-29, Europe/Berlin, 23",
        "2026-10-25, Europe/Berlin, 25",
        "2026-03-29, Asia/Beirut, 23", // 00:00 does not exist
        "2026-10-24, Asia/Beirut, 25", // 23:00 occurs twice
        "2026-11-01, America/Havana, 25", // 00:00 occurs twice
        "2011-12-30, Pacific/Apia, 0", // the whole date does not exist
        "1999-02-05, Asia/Jerusalem, 24",
    })
    void rule1_2_aDayTakesAsLongAsTheZonesClocksMakeIt(LocalDate date, ZoneId zone, int hours) {
        assertEquals(hours, LocalDays.span(date, zone).duration().toHours());
    }

    @Test
    void rule1_2_aMidnightThatDoesNotExistIsTheFirstInstantOfItsDate() {
        // Beirut's clocks go from 23:59:59 to 01:00:00.
        var start = LocalDays.startOf(LocalDate.parse("2026-03-29"), ZoneId.of("Asia/Beirut"));
        assertEquals(Instant.parse("2026-03-28T22:00:00Z"), start);
        // Toronto's went from 23:30 to 00:30: the gap begins on the day before.
        var toronto = LocalDays.span(LocalDate.parse("1919-03-31"), ZoneId.of("America/Toronto"));
        assertEquals(Instant.parse("1919-03-31T04:30:00Z"), toronto.from());
    }

    @Test
    void rule1_2_aMidnightThatOccursTwiceIsTheFirst() {
        var havana = LocalDays.span(LocalDate.parse("2026-11-01"), ZoneId.of("America/Havana"));
        assertEquals(Instant.parse("2026-11-01T04:00:00Z"), havana.from());
        // St. John's clocks went at 00:01 back to 23:01 of the day before.
        var stJohns = LocalDays.span(LocalDate.parse("2006-10-29"), ST_JOHNS);
        assertEquals(Instant.parse("2006-10-29T02:30:00Z"), stJohns.from());
    }

    @Test
    void rule1_2_anEveningShownTwiceBelongsTheSecondTimeToTheNextDate() {
        var shownAgain = Instant.parse("2006-10-29T03:00:00Z");
        assertEquals(LocalDate.parse("2006-10-28"), shownAgain.atZone(ST_JOHNS).toLocalDate());
        assertEquals(LocalDate.parse("2006-10-29"), LocalDays.dateOf(shownAgain, ST_JOHNS));
    }

    @Test
    void rule1_2_aDateThatDoesNotExistIsEmptyAndStandsWhereTheNextBegins() {
        var missing = LocalDays.span(LocalDate.parse("2011-12-30"), APIA);
        assertTrue(missing.isEmpty());
        assertEquals(Instant.parse("2011-12-30T10:00:00Z"), missing.from());
        assertEquals(LocalDate.parse("2011-12-31"), LocalDays.dateOf(missing.from(), APIA));
    }

    @Test
    void rule1_2_theDaysOfEveryZoneTileTimeAroundEveryChangeOfItsClocks() {
        int changes = 0;
        for (var zone : zonesThatDiffer()) {
            for (var change : changesOf(zone)) {
                assertDaysTile(zone, change);
                assertEveryInstantIsInItsDay(zone, change);
                changes++;
            }
        }
        assertTrue(changes > 10_000, "only " + changes + " changes of clocks seen");
    }

    private static void assertDaysTile(ZoneId zone, ZoneOffsetTransition change) {
        var first = change.getDateTimeBefore().toLocalDate().minusDays(2);
        first.datesUntil(first.plusDays(5)).forEach(date -> {
            var span = LocalDays.span(date, zone);
            Supplier<String> where = () -> zone + " " + date;
            assertEquals(span.until(), LocalDays.span(date.plusDays(1), zone).from(), where);
            assertEquals(firstInstantOnOrAfter(date, zone, change), span.from(), where);
            if (!span.isEmpty()) {
                assertEquals(date, LocalDays.dateOf(span.from(), zone), where);
                assertEquals(date, LocalDays.dateOf(span.until().minusNanos(1), zone), where);
            }
        });
    }

    private static void assertEveryInstantIsInItsDay(ZoneId zone, ZoneOffsetTransition change) {
        for (int minutes = -30; minutes <= 30; minutes += 30) {
            var instant = change.getInstant().plusSeconds(60L * minutes);
            var day = LocalDays.span(LocalDays.dateOf(instant, zone), zone);
            assertTrue(day.contains(instant), () -> zone + " " + instant);
        }
    }

    /** Many zones are other names of one. */
    static Collection<ZoneId> zonesThatDiffer() {
        var byRules = new HashMap<ZoneRules, ZoneId>();
        ZoneId.getAvailableZoneIds().forEach(id -> byRules.put(ZoneId.of(id).getRules(), ZoneId.of(id)));
        return byRules.values();
    }

    /** What 1.2 says, searched for: the first instant at which the zone's wall shows the date or a later one. */
    private static Instant firstInstantOnOrAfter(LocalDate date, ZoneId zone, ZoneOffsetTransition change) {
        var offsets = List.of(change.getOffsetBefore(), change.getOffsetAfter());
        var midnights = offsets.stream().map(offset -> date.atStartOfDay().toInstant(offset));
        return Stream.concat(midnights, Stream.of(change.getInstant()))
                .filter(instant -> !instant.atZone(zone).toLocalDate().isBefore(date))
                .min(Instant::compareTo)
                .orElseThrow();
    }

    /** Those without another one nearby, which the search above could not tell apart. */
    private static List<ZoneOffsetTransition> changesOf(ZoneId zone) {
        var changes = new ArrayList<>(zone.getRules().getTransitions());
        var next = zone.getRules().nextTransition(Instant.parse("2025-01-01T00:00:00Z"));
        for (int i = 0; i < 20 && next != null; i++) {
            changes.add(next);
            next = zone.getRules().nextTransition(next.getInstant());
        }
        changes.removeIf(change -> changes.stream().anyMatch(other -> isNear(change, other)));
        return changes;
    }

    private static boolean isNear(ZoneOffsetTransition one, ZoneOffsetTransition other) {
        var distance = Math.abs(one.toEpochSecond() - other.toEpochSecond());
        return distance > 0 && distance < 7 * 86_400;
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-15T22:00:00Z, 2026-01-15T23:00:00Z, 2026-01-15", // ends at midnight, which belongs to the next date
        "2026-01-15T22:00:00Z, 2026-01-15T23:00:00.000001Z, 2026-01-15 2026-01-16",
        "2026-01-15T23:00:00Z, 2026-01-15T23:00:00Z, 2026-01-16", // takes no time
        "2026-01-15T22:59:59Z, 2026-01-18T00:00:00Z, 2026-01-15 2026-01-16 2026-01-17 2026-01-18",
    })
    void rule1_4_aSessionTouchesTheDatesItSharesAnInstantWith(Instant from, Instant until, String dates) {
        assertEquals(dates, touched(from, until, ZoneId.of("Europe/Berlin")));
    }

    @Test
    void rule1_4_aSessionNeverTouchesADateThatDoesNotExist() {
        var from = Instant.parse("2011-12-30T09:00:00Z"); // 29 December, 23:00 in Apia
        assertEquals("2011-12-29 2011-12-31", touched(from, from.plusSeconds(7200), APIA));
        assertEquals("2011-12-31", touched(from.plusSeconds(3600), from.plusSeconds(3600), APIA));
    }

    @Test
    void rule1_4_touchedDatesFollowTheDaysAndNotTheWall() {
        var second2330 = Instant.parse("2006-10-29T03:00:00Z");
        assertEquals("2006-10-29", touched(second2330, second2330.plusSeconds(60), ST_JOHNS));
    }

    @Test
    void rule1_4_inUtcTheDateIsTheWallsDate() {
        assertEquals(
                "2026-01-15",
                touched(Instant.parse("2026-01-15T00:00:00Z"), Instant.parse("2026-01-16T00:00:00Z"), ZoneOffset.UTC));
    }

    private static String touched(Instant from, Instant until, ZoneId zone) {
        return String.join(
                " ",
                LocalDays.touched(from, until, zone).map(LocalDate::toString).toList());
    }
}
