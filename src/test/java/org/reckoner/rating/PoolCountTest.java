package org.reckoner.rating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.reckoner.period.Span;
import org.reckoner.vectors.Vectors;

/** rating.md 4.1 to 4.3 and 4.5: a pool's period, by the vectors and by example. */
class PoolCountTest {

    private static final Instant START = Instant.parse("2026-01-15T00:00:00Z");
    private static final Span MONTH = new Span(START, Instant.parse("2026-02-15T00:00:00Z"));
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    static List<JsonObject> vectors() {
        return Vectors.list("concurrency.json");
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void rule4_2_and4_3_theVectorsHold(JsonObject vector) {
        var usage = count(vector).result();
        assertEquals(vector.getInt("distinctUsers"), usage.named());
        var profile = new TreeMap<Integer, Duration>();
        vector.getJsonObject("profile")
                .forEach((users, seconds) ->
                        profile.put(Integer.valueOf(users), Duration.ofSeconds(Long.parseLong(seconds.toString()))));
        assertEquals(profile, usage.profile().times());
        var threshold = Duration.ofSeconds(vector.getInt("thresholdSeconds"));
        for (var rule : PeakRule.values()) {
            var expected = vector.getJsonObject("peaks").getInt(rule.name());
            assertEquals(expected, rule.billablePeak(usage.profile(), threshold), rule.name());
        }
        var audited = vector.getJsonArray("auditedUsers").getValuesAs(JsonString::getString);
        assertEquals(audited, usage.audited(PeakRule.TIME_AT_OR_ABOVE.billablePeak(usage.profile(), threshold)));
    }

    private static PoolCount count(JsonObject vector) {
        var period = new Span(second(vector, "periodStart"), second(vector, "periodEnd"));
        var count = new PoolCount(period, period.until());
        for (var session : vector.getJsonArray("sessions").getValuesAs(JsonObject.class)) {
            count.add(session.getString("user"), second(session, "start"), second(session, "end"));
        }
        return count;
    }

    private static Instant second(JsonObject object, String name) {
        return START.plusSeconds(object.getInt(name));
    }

    @ParameterizedTest
    @EnumSource(PeakRule.class)
    void rule4_2_fiveHundredFor31MinutesAndThreeMoreFor6AreFiveHundred(PeakRule rule) {
        var count = new PoolCount(MONTH, MONTH.until());
        for (int user = 0; user < 503; user++) {
            // The six minutes come after the 31, or those would be broken by them.
            count.add("u" + user, START, START.plusSeconds(60 * (user < 500 ? 31 : 0)));
            count.add("u" + user, START.plusSeconds(60 * 31), START.plusSeconds(60 * 37));
        }
        assertEquals(500, rule.billablePeak(count.result().profile(), HALF_AN_HOUR));
    }

    @ParameterizedTest
    @CsvSource({"1800000000, 1", "1799999999, 0", "1799999000, 0"}) // 30:00, a microsecond less, 29:59.999
    void rule4_2_exactlyTheThresholdCounts(long micros, int peak) {
        var count = new PoolCount(MONTH, MONTH.until());
        count.add("anat", START, START.plusNanos(micros * 1000));
        for (var rule : PeakRule.values()) {
            assertEquals(peak, rule.billablePeak(count.result().profile(), HALF_AN_HOUR));
        }
    }

    @Test
    void rule4_2_aThresholdIsMoreThanZero() {
        var profile = new PoolCount(MONTH, MONTH.until()).result().profile();
        assertThrows(IllegalArgumentException.class, () -> PeakRule.TIME_AT.billablePeak(profile, Duration.ZERO));
        assertEquals(0, PeakRule.TIME_AT.billablePeak(profile, Duration.ofNanos(1)));
    }

    @Test
    void rule4_2_theProfileAddsUpToThePeriod() {
        var count = new PoolCount(MONTH, MONTH.until());
        count.add("anat", START.plusSeconds(3600), START.plusSeconds(7200));
        var profile = count.result().profile();
        assertEquals(MONTH.duration().minusHours(1), profile.timeAt(0));
        assertEquals(MONTH.duration(), profile.timeAtOrAbove(0));
        assertEquals(Map.of(1, Duration.ofHours(1)), profile.times());
        assertEquals(Duration.ZERO, profile.timeAt(7));
    }

    @Test
    void rule2_1_anOpenSessionCountsUpToNowAndInAClosedPeriodToItsEnd() {
        var soFar = new PoolCount(MONTH, START.plusSeconds(3600));
        soFar.add("anat", START, null);
        assertEquals(Duration.ofHours(1), soFar.result().time());
        var closed = new PoolCount(MONTH, MONTH.until().plusSeconds(1));
        closed.add("anat", START, null);
        assertEquals(MONTH.duration(), closed.result().time());
    }

    @ParameterizedTest
    @CsvSource({
        "112.23, 110.11, 223", // 222.34 h
        "1.00, 2.00, 3", // whole already
        "0.00, 0.00, 0",
        "0.50, 0.50, 1", // rounded once, not per user
    })
    void rule4_5_hoursAreAddedUpAndRoundedUpOnce(String first, String second, long hours) {
        var count = new PoolCount(MONTH, MONTH.until());
        count.add("anat", START, START.plusSeconds(hundredthsOfHours(first)));
        count.add("eli", START, START.plusSeconds(hundredthsOfHours(second)));
        assertEquals(hours, count.result().hours());
    }

    @Test
    void rule4_5_aMicrosecondOverTheHourIsAnotherHour() {
        var count = new PoolCount(MONTH, MONTH.until());
        count.add("anat", START, START.plusSeconds(3600).plusNanos(1000));
        assertEquals(2, count.result().hours());
    }

    private static long hundredthsOfHours(String hours) {
        return Long.parseLong(hours.replace(".", "")) * 36;
    }

    @Test
    void rule4_3_theAuditedUsersHaveTheMostTimeAndTiesGoById() {
        var count = new PoolCount(MONTH, MONTH.until());
        count.add("tova", START, START.plusSeconds(60));
        count.add("anat", START, START.plusSeconds(60));
        count.add("eli", START, START.plusSeconds(61));
        count.add("gili", START, START);
        assertEquals(List.of("eli", "anat"), count.result().audited(2));
        assertEquals(4, count.result().named(), "rule 4.1 counts a login that took no time");
    }

    @Test
    void moreUsersThanASpanHasRoomForAreRefused() {
        var ages = new PoolCount(new Span(START, START.plusSeconds(86_400L * 365 * 80_000)), START);
        ages.add("anat", START, START);
        ages.add("eli", START, START);
        assertThrows(IllegalStateException.class, () -> ages.add("tova", START, START));
    }
}
