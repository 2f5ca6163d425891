package org.reckoner.rating;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.reckoner.period.Span;

/** rating.md 2 and 4 against a count made word by word, on random days full of ties. */
class CountPropertyTest {

    @Provide
    Arbitrary<Usage> days() {
        return Usage.days();
    }

    @Property(tries = 400)
    void rule4_4_theDailySnapshotIsThatOfTheNaiveCount(@ForAll("days") Usage usage) {
        var naive = usage.naive();
        var daily = usage.count().result();
        assertEquals(new LevelUsage(List.copyOf(naive.loggedIn()), naive.peak()), daily.total());
        for (var level : LicenceLevel.values()) {
            var ofLevel = naive.only(Usage.LEVELS.keySet().stream()
                    .filter(user -> Usage.LEVELS.get(user) == level)
                    .collect(Collectors.toSet()));
            assertEquals(new LevelUsage(List.copyOf(ofLevel.loggedIn()), ofLevel.peak()), daily.level(level));
        }
    }

    @Property(tries = 300)
    void rule4_2_theProfileAndThePeakByEveryRuleAreThoseOfTheNaiveCount(
            @ForAll("days") Usage usage, @ForAll @IntRange(min = 1, max = 16) int quarters) {
        var naive = usage.naive();
        var profile = usage.pool().result().profile();
        var expected = new TreeMap<>(naive.timeAt());
        assertEquals(expected.getOrDefault(0, Duration.ZERO), profile.timeAt(0));
        expected.remove(0);
        assertEquals(expected, profile.times());
        for (var rule : PeakRule.values()) {
            var threshold = Duration.ofMinutes(15L * quarters);
            assertEquals(naive.billablePeak(rule, threshold), rule.billablePeak(profile, threshold), rule.name());
        }
    }

    @Property(tries = 300)
    void rule4_3_theUsersByTimeAreThoseOfTheNaiveCount(@ForAll("days") Usage usage) {
        var naive = usage.naive();
        var expected = naive.loggedIn().stream() // ascending by id, and sorting keeps that order among equals
                .map(user -> new UserTime(user, naive.timeOf(user)))
                .sorted(Comparator.comparing(UserTime::time, Comparator.reverseOrder()))
                .toList();
        assertEquals(expected, usage.pool().result().users());
    }

    @Property(tries = 300)
    void rule4_4_theCurveHasTheMaximumOfEveryPart(
            @ForAll("days") Usage usage, @ForAll @IntRange(min = 1, max = 97) int buckets) {
        assertArrayEquals(usage.naive().curve(buckets), usage.count().curve(buckets));
    }

    @Property(tries = 300)
    void rule2_2_figuresDoNotDependOnOrderRepetitionOrDivision(@ForAll("days") Usage usage, @ForAll Random random) {
        var otherwise = new ArrayList<>(usage.divided().sessions());
        otherwise.addAll(
                usage.sessions().subList(0, random.nextInt(usage.sessions().size() + 1)));
        Collections.shuffle(otherwise, random);
        var told = usage.with(otherwise);
        assertEquals(usage.count().result(), told.count().result());
        assertEquals(usage.pool().result().users(), told.pool().result().users());
        assertEquals(DailyCountTest.description(usage.count()), DailyCountTest.description(told.count()));
    }

    @Property(tries = 300)
    void rule8_theDescriptionIsThatOfTheNaiveCountHoweverMuchIsPutTogetherAtATime(
            @ForAll("days") Usage usage, @ForAll @IntRange(min = 1, max = 12) int atOnce) {
        var naive = usage.naive();
        var expected = new ArrayList<String>();
        expected.add("rules 1\nday " + usage.day().from() + " " + usage.day().until() + "\n");
        for (var user : naive.loggedIn()) {
            var level = Usage.LEVELS.get(user);
            var alone = naive.only(Set.of(user)).merged();
            expected.add(user.length() + ":" + user + " " + (level == null ? "-" : level)
                    + alone.stream().map(span -> " " + micros(usage, span)).collect(Collectors.joining()) + "\n");
        }
        var described = new ArrayList<String>();
        usage.count().describeInput(described::add, atOnce);
        assertEquals(expected, described);
    }

    private static String micros(Usage usage, Span span) {
        var from = usage.day().from();
        return ChronoUnit.MICROS.between(from, span.from()) + "-" + ChronoUnit.MICROS.between(from, span.until());
    }

    @Property(tries = 300)
    void rule8_daysWithTheSameDescriptionHaveTheSameFigures(@ForAll("days") Usage usage, @ForAll Random random) {
        var others = new ArrayList<>(usage.sessions());
        if (others.isEmpty()) {
            return;
        }
        others.remove(random.nextInt(others.size()));
        var other = usage.with(others);
        var isSame = DailyCountTest.description(usage.count()).equals(DailyCountTest.description(other.count()));
        if (isSame) {
            assertEquals(usage.count().result(), other.count().result());
            assertArrayEquals(usage.count().curve(50), other.count().curve(50));
        } else {
            assertFalse(sameInput(usage, other), "descriptions differ without reason");
        }
    }

    /** Whether both have the same users logged in, each in the same pieces of time. */
    private static boolean sameInput(Usage one, Usage other) {
        var pieces = one.naive().pieces().stream().map(NaiveCount.Piece::span).collect(Collectors.toSet());
        pieces.addAll(
                other.naive().pieces().stream().map(NaiveCount.Piece::span).toList());
        return one.naive().loggedIn().equals(other.naive().loggedIn())
                && one.naive().loggedIn().stream()
                        .allMatch(user ->
                                pieces.stream().allMatch(piece -> isIn(one, user, piece) == isIn(other, user, piece)));
    }

    private static boolean isIn(Usage usage, String user, Span piece) {
        return usage.naive().pieces().stream()
                .filter(other -> other.users().contains(user))
                .anyMatch(other -> other.span().overlaps(piece));
    }
}
