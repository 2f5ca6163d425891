package org.reckoner.period;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.reckoner.vectors.Vectors;

/** rating.md 1.1: monthly periods counted from the order date. */
class BillingPeriodsTest {

    static List<JsonObject> vectors() {
        return Vectors.list("periods.json");
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void rule1_1_theVectorsHold(JsonObject vector) {
        var zone = ZoneId.of(vector.getString("zone"));
        var periods = new BillingPeriods(LocalDate.parse(vector.getString("anchor")), zone);
        var expected = vector.getJsonArray("periods").getValuesAs(JsonObject.class);
        for (int n = 0; n < expected.size(); n++) {
            var period = periods.period(n);
            assertEquals(expected.get(n).getString("start"), period.firstDay().toString());
            assertEquals(
                    expected.get(n).getString("startInstant"),
                    period.span().from().toString());
            assertEquals(
                    expected.get(n).getString("endInstant"),
                    period.span().until().toString());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-15, 0, 15 Jan - 14 Feb",
        "2026-01-31, 0, 31 Jan - 27 Feb",
        "2026-01-31, 1, 28 Feb - 30 Mar",
        "2024-01-31, 1, 29 Feb - 30 Mar",
        "2026-01-31, 2, 31 Mar - 29 Apr",
        "2026-01-31, 3, 30 Apr - 30 May",
        "2026-01-01, 0, 1 Jan - 31 Jan",
        "2024-02-29, 12, 28 Feb - 28 Mar",
        "2024-02-29, 48, 29 Feb - 28 Mar",
    })
    void rule1_1_startsAreCountedFromTheAnchorAndShownWithTheLastDay(LocalDate anchor, int number, String label) {
        assertEquals(
                label, new BillingPeriods(anchor, ZoneOffset.UTC).period(number).label());
    }

    @Test
    void rule1_1_aReadersOwnDateFormatCanBeUsed() {
        var german = DateTimeFormatter.ofPattern("d. MMMM", Locale.GERMAN);
        var period = new BillingPeriods(LocalDate.parse("2026-01-15"), ZoneOffset.UTC).period(0);
        assertEquals("15. Januar - 14. Februar", period.label(german));
    }

    @Test
    void rule1_1_everyAnchorDayTilesTimeInEveryZone() {
        for (var zone : LocalDaysTest.zonesThatDiffer()) {
            for (int day = 1; day <= 31; day++) {
                assertTiles(new BillingPeriods(LocalDate.of(2011, 1, day), zone), 14);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "UTC",
        "Europe/Berlin",
        "America/New_York",
        "Asia/Beirut",
        "Pacific/Apia",
        "America/Havana",
        "America/St_Johns",
        "Australia/Lord_Howe",
        "Asia/Kathmandu",
        "Africa/Casablanca"
    })
    void rule1_1_everyAnchorDayTilesTimeOverLeapYearsAndChangesOfClocks(ZoneId zone) {
        for (int day = 1; day <= 31; day++) {
            assertTiles(new BillingPeriods(LocalDate.of(2003, 12, day), zone), 12 * 9);
            assertTiles(new BillingPeriods(LocalDate.of(2095, 1, day), zone), 12 * 9); // 2100 is no leap year
        }
    }

    private static void assertTiles(BillingPeriods periods, int count) {
        var before = periods.period(0);
        for (int n = 1; n <= count; n++) {
            var period = periods.period(n);
            assertEquals(before.span().until(), period.span().from(), () -> periods + " " + period.number());
            assertEquals(
                    Math.min(periods.anchor().getDayOfMonth(), period.firstDay().lengthOfMonth()),
                    period.firstDay().getDayOfMonth(),
                    () -> periods + " " + period.number());
            assertEquals(Optional.of(period), periods.containing(period.span().from()));
            assertEquals(
                    Optional.of(period),
                    periods.containing(period.span().until().minusNanos(1)));
            before = period;
        }
    }

    @Test
    void rule1_1_beforeTheAnchorThereIsNoPeriod() {
        var periods = new BillingPeriods(LocalDate.parse("2026-01-15"), ZoneId.of("Europe/Berlin"));
        assertEquals(Optional.empty(), periods.containing(Instant.parse("2026-01-14T22:59:59Z")));
        assertEquals(Optional.of(periods.period(0)), periods.containing(Instant.parse("2026-01-14T23:00:00Z")));
        assertThrows(IllegalArgumentException.class, () -> periods.period(-1));
    }
}
