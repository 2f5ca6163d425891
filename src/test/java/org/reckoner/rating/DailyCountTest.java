package org.reckoner.rating;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reckoner.period.Span;

/** rating.md 4.4: the daily snapshot, by example. */
class DailyCountTest {

    private static final Span DAY = Usage.day("2026-01-15", "UTC");
    private static final LicenceLevel NO_LICENCE = null;

    private final DailyCount count = new DailyCount(DAY, DAY.until());

    @Test
    void rule4_4_aDayWithoutLoginsHasNoFigures() {
        var daily = count.result();
        assertEquals(0, daily.maxUsers());
        assertEquals(List.of(), daily.userIds());
        assertEquals(0, daily.peakUsers());
        assertEquals(Optional.empty(), daily.peakAt());
        assertEquals(Duration.ZERO, daily.timeAtPeak());
        assertEquals(Set.of(), daily.levels().keySet());
    }

    @Test
    void rule4_4_distinctUsersAreCountedOnceWithTheirIdsAscending() {
        add("tova", NO_LICENCE, "08:00", "09:00");
        add("Zoe", NO_LICENCE, "08:00", "09:00"); // capitals come first in String.compareTo
        add("anat", NO_LICENCE, "10:00", "11:00");
        add("tova", NO_LICENCE, "10:00", "11:00");
        assertEquals(List.of("Zoe", "anat", "tova"), count.result().userIds());
        assertEquals(3, count.result().maxUsers());
    }

    @Test
    void rule4_4_thePeakHasItsFirstInstantAndTheTimeAtExactlyThePeak() {
        add("anat", NO_LICENCE, "08:00", "12:00");
        add("eli", NO_LICENCE, "09:00", "09:30");
        add("eli", NO_LICENCE, "10:00", "10:10");
        var daily = count.result();
        assertEquals(2, daily.peakUsers());
        assertEquals(Optional.of(at("09:00")), daily.peakAt());
        assertEquals(Duration.ofMinutes(40), daily.timeAtPeak());
    }

    @Test
    void rule4_4_aPeakShorterThanASecondIsAPeak() {
        add("anat", NO_LICENCE, "08:00", "12:00");
        add("eli", NO_LICENCE, "08:00", "12:00");
        var start = at("09:00").plusNanos(250_000_000);
        count.add("gili", NO_LICENCE, start, start.plusNanos(1000));
        var daily = count.result();
        assertEquals(3, daily.peakUsers());
        assertEquals(Optional.of(start), daily.peakAt());
        assertEquals(Duration.ofNanos(1000), daily.timeAtPeak());
        assertEquals(3, count.curve(24)[9]);
    }

    @Test
    void rule2_2_sessionsOfOneUserThatOverlapOrTouchAreOne() {
        add("anat", NO_LICENCE, "08:00", "09:00");
        add("anat", NO_LICENCE, "09:00", "10:00");
        add("anat", NO_LICENCE, "08:30", "09:30");
        assertEquals(
                new Peak(1, at("08:00"), Duration.ofHours(2)),
                count.result().total().peak());
    }

    @Test
    void rule2_2_oneThatLeavesAsAnotherComesIsNoPeak() {
        add("eli", NO_LICENCE, "09:00", "10:00");
        add("anat", NO_LICENCE, "08:00", "09:00");
        assertEquals(
                new Peak(1, at("08:00"), Duration.ofHours(2)),
                count.result().total().peak());
    }

    @Test
    void rule2_2_aSessionThatTakesNoTimeIsALoginOnly() {
        add("anat", LicenceLevel.CX1, "08:00", "08:00");
        var daily = count.result();
        assertEquals(List.of("anat"), daily.userIds());
        assertEquals(Peak.NONE, daily.total().peak());
        assertEquals(1, daily.level(LicenceLevel.CX1).maxUsers());
    }

    @Test
    void rule2_4_sessionsAreCutAtMidnightAndThoseOutsideIgnored() {
        count.add("over", NO_LICENCE, DAY.from().minusSeconds(60), DAY.until().plusSeconds(60));
        count.add("before", NO_LICENCE, DAY.from().minusSeconds(60), DAY.from());
        count.add("after", NO_LICENCE, DAY.until(), DAY.until().plusSeconds(60));
        var daily = count.result();
        assertEquals(List.of("over"), daily.userIds());
        assertEquals(
                new Peak(1, DAY.from(), Duration.ofHours(24)), daily.total().peak());
    }

    @Test
    void rule2_1_anOpenSessionCountsUpToNowOrTheEndOfTheDay() {
        assertEquals(Duration.ofHours(2), openSince0800(at("10:00")).timeAtPeak());
        assertEquals(Duration.ofHours(16), openSince0800(DAY.until()).timeAtPeak());
        assertEquals(
                Duration.ofHours(16),
                openSince0800(DAY.until().plusSeconds(86_400)).timeAtPeak());
    }

    @Test
    void rule2_1_anOpenSessionThatBeginsAfterNowIsALoginOnly() {
        var early = new DailyCount(DAY, at("07:00"));
        early.add("anat", NO_LICENCE, at("08:00"), null);
        assertEquals(1, early.result().maxUsers());
        assertEquals(0, early.result().peakUsers());
    }

    @Test
    void rule4_4_usersWithoutALicenceCountInTheTotalsOnly() {
        add("anat", LicenceLevel.CX3, "08:00", "10:00");
        add("avni", LicenceLevel.CX1, "09:00", "11:00");
        add("gili", NO_LICENCE, "09:30", "09:40");
        var daily = count.result();
        assertEquals(3, daily.peakUsers());
        assertEquals(Set.of(LicenceLevel.CX1, LicenceLevel.CX3), daily.levels().keySet());
        assertEquals(
                new LevelUsage(List.of("anat"), new Peak(1, at("08:00"), Duration.ofHours(2))),
                daily.level(LicenceLevel.CX3));
        assertEquals(
                new LevelUsage(List.of("avni"), new Peak(1, at("09:00"), Duration.ofHours(2))),
                daily.level(LicenceLevel.CX1));
        assertEquals(LevelUsage.NONE, daily.level(LicenceLevel.CX4));
    }

    @Test
    void rule4_4_theHighestLevelToldOfAUserCountsForAllItsSessions() {
        add("anat", LicenceLevel.CX1, "08:00", "09:00");
        add("anat", LicenceLevel.CX3, "10:00", "11:00");
        add("anat", NO_LICENCE, "12:00", "13:00");
        var daily = count.result();
        assertEquals(Set.of(LicenceLevel.CX3), daily.levels().keySet());
        assertEquals(Duration.ofHours(3), daily.level(LicenceLevel.CX3).timeAtPeak());
    }

    @Test
    void rule1_2_nobodyIsCountedOnADateThatDoesNotExist() {
        var missing = Usage.day("2011-12-30", "Pacific/Apia");
        var nothing = new DailyCount(missing, Instant.MAX);
        nothing.add(
                "anat",
                NO_LICENCE,
                missing.from().minusSeconds(60),
                missing.from().plusSeconds(60));
        nothing.add("eli", NO_LICENCE, missing.from(), missing.from());
        assertEquals(0, nothing.result().maxUsers());
        assertArrayEquals(new int[4], nothing.curve(4));
    }

    @Test
    void rule4_4_figuresMayBeAskedForAgainWhileSessionsAreAdded() {
        add("anat", NO_LICENCE, "10:00", "11:00");
        assertEquals(1, count.result().maxUsers());
        add("eli", NO_LICENCE, "08:00", "10:30");
        assertEquals(
                new Peak(2, at("10:00"), Duration.ofMinutes(30)),
                count.result().total().peak());
    }

    @Test
    void rule4_4_theCurveHasTheMaximumOfEachPart() {
        add("anat", NO_LICENCE, "06:00", "12:00");
        add("eli", NO_LICENCE, "07:00", "07:01");
        assertArrayEquals(new int[] {0, 2, 0, 0}, count.curve(4), "12:00 itself is not logged in");
        assertArrayEquals(new int[] {2}, count.curve(1));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 10_001})
    void aCurveHasABoundedNumberOfParts(int buckets) {
        assertThrows(IllegalArgumentException.class, () -> count.curve(buckets));
    }

    @Test
    void aSessionThatEndsBeforeItBeginsIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> add("anat", NO_LICENCE, "10:00", "09:00"));
        assertThrows(IllegalArgumentException.class, () -> add("", NO_LICENCE, "10:00", "11:00"));
    }

    @Test
    void rule8_theDescriptionNamesTheRulesTheDayAndEveryUsersMergedSessions() {
        add("eli", NO_LICENCE, "00:01", "00:02");
        add("anat", LicenceLevel.CX3, "00:00:00.000001", "00:00:01");
        add("anat", LicenceLevel.CX3, "00:00:01", "00:00:02");
        add("gili x", NO_LICENCE, "05:00", "05:00");
        var expected = """
                rules 1
                day 2026-01-15T00:00:00Z 2026-01-16T00:00:00Z
                4:anat CX3 1-2000000
                3:eli - 60000000-120000000
                6:gili x -
                """;
        assertEquals(expected, description(count));
    }

    @Test
    void rule8_theDescriptionTellsWhetherAnythingThatCountsChanged() {
        count.add("anat", LicenceLevel.CX1, at("08:00"), DAY.until().plusSeconds(5));
        var before = description(count);
        count.add("eli", NO_LICENCE, DAY.until(), DAY.until().plusSeconds(5));
        count.add("anat", LicenceLevel.CX1, at("23:00"), DAY.until().plusSeconds(9));
        assertEquals(before, description(count), "both changes lie outside the day");
        count.add("anat", LicenceLevel.CX2, at("08:00"), at("08:00"));
        assertNotEquals(before, description(count), "the level changed");
    }

    @Test
    void rule4_4_aDayOfAHundredThousandUsersAndAMillionSessionsIsCountedExactly() {
        // User n logs in n * 70 ms after every second hour, ten times, for 3 s each.
        var users = 100_000;
        var order = new ArrayList<Integer>();
        for (int i = 0; i < users; i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(7));
        for (int user : order) {
            var id = "user" + user;
            var level = user % 2 == 0 ? LicenceLevel.CX1 : NO_LICENCE;
            for (int i = 9; i >= 0; i--) {
                var login = DAY.from().plusSeconds(i * 7200L).plusMillis(user * 70L);
                count.add(id, level, login, login.plusSeconds(3));
            }
        }
        var daily = count.result();
        assertEquals(daily, count.result());
        assertEquals(users, daily.maxUsers());
        assertEquals(users / 2, daily.level(LicenceLevel.CX1).maxUsers());
        assertEquals(43, daily.peakUsers()); // 3000 ms / 70 ms = 42.86
        // The 43rd user comes at 42 * 70 ms; 43 are there for 60 ms of each 70 as long as users keep coming.
        assertEquals(Optional.of(DAY.from().plusMillis(42 * 70)), daily.peakAt());
        assertEquals(Duration.ofMillis(10L * (users - 42) * 60), daily.timeAtPeak());
        assertEquals(43, Arrays.stream(count.curve(1000)).max().orElseThrow());
    }

    static String description(DailyCount count) {
        var text = new StringBuilder();
        count.describeInput(text::append);
        return text.toString();
    }

    private void add(String user, LicenceLevel levelOrNull, String login, String logout) {
        count.add(user, levelOrNull, at(login), at(logout));
    }

    private static Instant at(String time) {
        return Instant.parse("2026-01-15T" + (time.length() == 5 ? time + ":00" : time) + "Z");
    }

    private static DailyUsage openSince0800(Instant now) {
        var count = new DailyCount(DAY, now);
        count.add("anat", NO_LICENCE, at("08:00"), null);
        return count.result();
    }
}
