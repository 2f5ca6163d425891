package org.reckoner.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {
    @ParameterizedTest
    @CsvSource({
        "HOURLY,  00:10, UTC,             2026-03-01T10:09:59Z, 2026-03-01T10:10:00Z",
        "HOURLY,  00:10, UTC,             2026-03-01T10:10:00Z, 2026-03-01T11:10:00Z",
        "HOURLY,  00:10, Asia/Kolkata,    2026-03-01T10:00:00Z, 2026-03-01T10:40:00Z",
        "DAILY,   06:00, Europe/Berlin,   2026-03-28T12:00:00Z, 2026-03-29T04:00:00Z",
        "DAILY,   06:00, Europe/Berlin,   2026-03-29T04:00:00Z, 2026-03-30T04:00:00Z",
        "WEEKLY,  08:00, UTC,             2026-11-21T00:00:00Z, 2026-11-23T08:00:00Z",
        "WEEKLY,  08:00, UTC,             2026-11-23T08:00:00Z, 2026-11-30T08:00:00Z",
        "MONTHLY, 00:30, UTC,             2026-01-31T23:00:00Z, 2026-02-01T00:30:00Z",
        "MONTHLY, 00:30, UTC,             2026-02-01T00:30:00Z, 2026-03-01T00:30:00Z",
        "MONTHLY, 00:30, Asia/Jerusalem,  1999-02-28T22:29:00Z, 1999-02-28T22:30:00Z"
    })
    void theNextTimeIsOnTheWallClockOfTheZone(
            Frequency frequency, LocalTime at, ZoneId zone, Instant after, Instant expected) {
        assertEquals(expected, new Schedule(frequency, at, zone).nextAfter(after));
    }

    @ParameterizedTest
    @CsvSource({
        // 02:30 does not exist on 29 March 2026 in Berlin: due when the clock has jumped to 03:30 summer time
        "DAILY,  02:30, 2026-03-28T12:00:00Z, 2026-03-29T01:30:00Z",
        "DAILY,  02:30, 2026-03-29T01:30:00Z, 2026-03-30T00:30:00Z",
        // 02:30 comes twice on 25 October 2026: due the first time only
        "DAILY,  02:30, 2026-10-24T12:00:00Z, 2026-10-25T00:30:00Z",
        "DAILY,  02:30, 2026-10-25T00:30:00Z, 2026-10-26T01:30:00Z",
        // an hourly schedule counts elapsed hours through both
        "HOURLY, 00:15, 2026-10-25T00:15:00Z, 2026-10-25T01:15:00Z",
        "HOURLY, 00:15, 2026-03-29T00:15:00Z, 2026-03-29T01:15:00Z"
    })
    void aClockChangeNeitherSkipsNorRepeatsARun(Frequency frequency, LocalTime at, Instant after, Instant expected) {
        assertEquals(expected, new Schedule(frequency, at, ZoneId.of("Europe/Berlin")).nextAfter(after));
    }

    @ParameterizedTest
    @CsvSource({
        // midnight itself is skipped on 29 March 2026 in Beirut, and comes twice on 1 November in Havana
        "DAILY,   Asia/Beirut,    2026-03-28T12:00:00Z, 2026-03-28T22:00:00Z",
        "DAILY,   America/Havana, 2026-10-31T12:00:00Z, 2026-11-01T04:00:00Z",
        "MONTHLY, America/Havana, 2026-10-31T12:00:00Z, 2026-11-01T04:00:00Z",
        "MONTHLY, America/Havana, 2026-11-01T04:00:00Z, 2026-12-01T05:00:00Z",
        // a Friday that never was: after Thursday comes Saturday
        "DAILY,   Pacific/Apia,   2011-12-29T12:00:00Z, 2011-12-30T10:00:00Z"
    })
    void aMidnightThatIsMissingOrComesTwiceIsOneRun(Frequency frequency, ZoneId zone, Instant after, Instant expected) {
        assertEquals(expected, new Schedule(frequency, LocalTime.MIDNIGHT, zone).nextAfter(after));
    }

    @Property
    void theNextTimeIsAlwaysLaterAndWithinAMonth(
            @ForAll Frequency frequency,
            @ForAll @IntRange(max = 23) int hour,
            @ForAll @IntRange(max = 59) int minute,
            @ForAll @LongRange(min = 900_000_000L, max = 2_000_000_000L) long second) {
        var after = Instant.ofEpochSecond(second);
        var schedule = new Schedule(frequency, LocalTime.of(hour, minute), ZoneId.of("America/Sao_Paulo"));
        var next = schedule.nextAfter(after);
        assertTrue(next.isAfter(after));
        assertTrue(next.isBefore(after.plusSeconds(32L * 86_400)));
    }
}
