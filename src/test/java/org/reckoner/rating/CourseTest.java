package org.reckoner.rating;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.reckoner.period.Span;

/** quality.md 1: drawing goes by parts of time that keep their maximum, so that no peak is ever lost. */
class CourseTest {
    private static final Instant START = Instant.parse("2026-01-15T00:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Provide
    Arbitrary<Usage> days() {
        return Usage.days();
    }

    @Property(tries = 300)
    void eachPartHasTheMostThatWereThereInIt(
            @ForAll("days") Usage usage, @ForAll @IntRange(min = 1, max = 6) int fives) {
        if (usage.day().isEmpty()) {
            return;
        }
        var part = Duration.ofMinutes(5L * fives);
        for (var level : Set.of(LicenceLevel.CX1, LicenceLevel.CX3)) {
            var users = Usage.LEVELS.keySet().stream()
                    .filter(user -> Usage.LEVELS.get(user) == level)
                    .collect(Collectors.toSet());
            var count = count(usage, part);
            var course = count.course(level);
            var parts = (int) (usage.day().duration().toMinutes() / (5L * fives));
            if (usage.day().duration().equals(part.multipliedBy(parts))) {
                assertArrayEquals(usage.naive().only(users).curve(parts), course.maxima());
            }
            assertEquals(count.result().pool(level).profile().rawPeak(), course.peak());
            assertEquals(course, count(usage, MINUTE).course(level).inPartsOf(5 * fives));
        }
    }

    private static PeriodCount count(Usage usage, Duration part) {
        var count = new PeriodCount(
                usage.day(), usage.asOf(), LicenceModel.CONCURRENT, user -> Holding.of(Usage.LEVELS.get(user)));
        count.follow(part);
        usage.sessions().forEach(s -> count.add(s.userId(), s.login(), s.logoutOrNull(), s.client()));
        return count;
    }

    @Property(tries = 300)
    void fewerPointsKeepEveryPeak(
            @ForAll @Size(min = 1, max = 400) int[] maxima,
            @ForAll @IntRange(min = 1, max = 50) int points,
            @ForAll @IntRange(max = 399) int from,
            @ForAll @IntRange(min = 1, max = 399) int length) {
        var positive = Arrays.stream(maxima).map(n -> Math.floorMod(n, 1000)).toArray();
        var course = new Course(new Span(START, START.plus(MINUTE.multipliedBy(maxima.length))), MINUTE, positive);
        var fewer = course.atMost(points);
        assertEquals(course.peak(), fewer.peak());
        assertEquals(true, fewer.size() <= points);
        var first = Math.min(from, maxima.length - 1);
        var end = Math.min(maxima.length, first + length);
        var cut = new Span(START.plus(MINUTE.multipliedBy(first)), START.plus(MINUTE.multipliedBy(end)));
        assertArrayEquals(
                Arrays.copyOfRange(positive, first, end), course.within(cut).maxima());
        assertEquals(cut, course.within(cut).span());
    }

    @Test
    void aPartThatAnotherSpanOnlyTouchesInsideIsWithin() {
        var course = new Course(new Span(START, START.plusSeconds(180)), MINUTE, 1, 5, 2);
        var odd = new Span(START.plusSeconds(30), START.plusSeconds(61));
        assertArrayEquals(new int[] {1, 5}, course.within(odd).maxima());
        assertArrayEquals(
                new int[] {2},
                course.within(new Span(START.plusSeconds(500), START.plusSeconds(600)))
                        .maxima());
        assertEquals(1, course.firstReaching(3));
        assertEquals(-1, course.firstReaching(6));
    }

    @Test
    void whatDoesNotMakeUpTheSpanIsRefused() {
        var span = new Span(START, START.plusSeconds(150));
        assertEquals(3, Course.empty(span, MINUTE).size());
        assertThrows(IllegalArgumentException.class, () -> new Course(span, MINUTE, 1, 2));
        assertThrows(IllegalArgumentException.class, () -> new Course(span, MINUTE, 1, 2, 3).inPartsOf(0));
    }
}
