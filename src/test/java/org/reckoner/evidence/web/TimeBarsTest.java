package org.reckoner.evidence.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class TimeBarsTest {
    @Property(tries = 300)
    void everyNumberIsInOneBarAndTheBillablePeakEndsOne(
            @ForAll @IntRange(max = 100_000) int rawPeak, @ForAll @IntRange(max = 100_000) int anything) {
        var billable = rawPeak == 0 ? 0 : anything % (rawPeak + 1);
        var parts = TimeBars.parts(rawPeak, billable);
        var next = 1;
        for (var part : parts) {
            assertEquals(next, part.from());
            assertTrue(part.to() >= part.from());
            next = part.to() + 1;
        }
        assertEquals(rawPeak + 1, next);
        assertTrue(parts.size() <= 62, parts.size() + " bars");
        assertTrue(billable == 0 || parts.stream().anyMatch(part -> part.to() == billable));
    }
}
