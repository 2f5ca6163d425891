package org.reckoner.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reckoner.period.Span;
import org.reckoner.rating.voice.CallDirection;
import org.reckoner.usage.CallPlace;
import org.reckoner.usage.CallRecord;
import org.reckoner.usage.CallRecords;

class CallPagesTest {
    private static final Span DAY =
            new Span(Instant.parse("2026-09-01T00:00:00Z"), Instant.parse("2026-09-02T00:00:00Z"));

    /** As many of some calls as asked for, in their order. */
    private static final class Few extends CallRecords {
        private final List<CallRecord> all;
        private final List<Duration> asked = new ArrayList<>();

        Few(List<CallRecord> all) {
            this.all = all.stream()
                    .sorted(Comparator.comparing(CallRecord::start).thenComparing(CallRecord::key))
                    .toList();
        }

        @Override
        public List<CallRecord> after(CallPlace after, Instant until, int size) {
            asked.add(Duration.between(after.start(), until));
            return all.stream()
                    .filter(call -> call.start().isAfter(after.start())
                            || call.start().equals(after.start()) && call.key().compareTo(after.key()) > 0)
                    .filter(call -> call.start().isBefore(until))
                    .limit(size)
                    .toList();
        }
    }

    private static CallRecord call(int number, Instant start) {
        return new CallRecord(
                "c%06d".formatted(number), CallDirection.INBOUND, "DID", "+49", "", "", start, start, "", "");
    }

    private static List<String> keys(List<CallRecord> calls) {
        return calls.stream().map(CallRecord::key).toList();
    }

    private static List<CallRecord> read(Few calls) {
        var pages = new CallPages(calls, DAY, Runnable::run);
        var found = new ArrayList<CallRecord>();
        for (var some = pages.next(); !some.isEmpty(); some = pages.next()) {
            found.addAll(some);
        }
        return found;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4999, 5000, 5001, 10_000, 16_000})
    void eachCallIsGivenOnceInItsOrder(int count) {
        var random = new SplittableRandom(count);
        for (var most : new int[] {1, 60, 3_600, 86_400}) {
            var all = new ArrayList<CallRecord>();
            for (var i = 0; i < count; i++) {
                // mostly in a part of the day, many at the same moment
                var second = random.nextInt(10) == 0 ? random.nextInt(86_400) : 40_000 + random.nextInt(most) / 2;
                all.add(call(i, DAY.from().plusSeconds(second)));
            }
            var calls = new Few(all);
            assertEquals(keys(calls.all), keys(read(calls)), count + " calls within " + most + " s");
        }
    }

    @Test
    void noQueryOfManyCallsLooksFarAhead() {
        var all = new ArrayList<CallRecord>();
        for (var i = 0; i < 100_000; i++) {
            all.add(call(i, DAY.from().plusMillis(800L * i)));
        }
        var calls = new Few(all);
        assertEquals(all.size(), read(calls).size());
        assertEquals(Duration.ofDays(1), calls.asked.get(0));
        assertTrue(
                calls.asked.stream().skip(1).allMatch(length -> length.compareTo(Duration.ofSeconds(20_000)) < 0),
                calls.asked.toString());
        assertTrue(calls.asked.size() < 30, calls.asked.toString());
    }

    @Test
    void fewCallsAreOneQuery() {
        var calls = new Few(List.of(call(1, DAY.from()), call(2, DAY.until().minusSeconds(1))));
        assertEquals(2, read(calls).size());
        assertEquals(1, calls.asked.size());
    }
}
