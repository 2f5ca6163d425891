package org.reckoner.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.reckoner.period.Span;
import org.reckoner.rating.ConcurrencyProfile;
import org.reckoner.rating.Course;
import org.reckoner.rating.LicenceLevel;

class CountBytesTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @Property(tries = 200)
    void aProfileComesBackAsItWas(@ForAll @Size(min = 1, max = 50) long[] times) {
        var micros = Arrays.stream(times)
                .map(time -> Math.floorMod(time, 3_000_000_000_000L))
                .toArray();
        var longest = Arrays.stream(micros).map(time -> time / 2).toArray();
        var profile = ConcurrencyProfile.of(micros, longest);
        assertEquals(profile, CountBytes.profile(CountBytes.of(profile)));
    }

    @Property(tries = 200)
    void aCourseComesBackAsItWas(@ForAll @Size(min = 1, max = 300) int[] numbers) {
        var maxima = Arrays.stream(numbers).map(n -> Math.floorMod(n, 100_001)).toArray();
        var span = new Span(START, START.plusSeconds(60L * maxima.length - 7));
        var course = new Course(span, Duration.ofMinutes(1), maxima);
        assertEquals(course, CountBytes.course(span, CountBytes.of(course)));
    }

    @Test
    void aMonthOfAHundredThousandUsersTakesLittleRoom() {
        var random = new Random(7);
        var maxima = new int[31 * 24 * 60];
        for (int i = 1; i < maxima.length; i++) {
            maxima[i] = Math.max(0, Math.min(100_000, maxima[i - 1] + random.nextInt(401) - 200));
        }
        var span = new Span(START, START.plusSeconds(60L * maxima.length));
        var bytes = CountBytes.of(new Course(span, Duration.ofMinutes(1), maxima));
        assertTrue(bytes.length < 100_000, "bytes: " + bytes.length);
    }

    @Test
    void usersComeBackAsTheyWere() {
        var users = List.of(
                new PeriodUser(
                        1, 77, "ünal", null, null, LicenceLevel.CX4, START.plusNanos(1000), Duration.ofNanos(5000)),
                new PeriodUser(2, 1L << 40, "b", null, null, null, START.minusSeconds(1L << 30), Duration.ZERO));
        assertEquals(users, CountBytes.users(CountBytes.of(users)));
    }
}
