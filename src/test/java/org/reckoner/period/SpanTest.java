package org.reckoner.period;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SpanTest {

    private static final Instant NINE = Instant.parse("2026-01-15T09:00:00Z");
    private static final Instant TEN = NINE.plusSeconds(3600);
    private static final Instant ELEVEN = TEN.plusSeconds(3600);
    private static final Span NINE_TO_TEN = new Span(NINE, TEN);

    @Test
    void aSpanHoldsItsStartAndNotItsEnd() {
        assertTrue(NINE_TO_TEN.contains(NINE));
        assertTrue(NINE_TO_TEN.contains(TEN.minusNanos(1)));
        assertFalse(NINE_TO_TEN.contains(TEN));
        assertFalse(NINE_TO_TEN.contains(NINE.minusNanos(1)));
        assertEquals(Duration.ofHours(1), NINE_TO_TEN.duration());
    }

    @Test
    void aSpanThatEndsBeforeItBeginsIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Span(TEN, NINE));
    }

    @Test
    void anEmptySpanHoldsNothingNotEvenItsOwnStart() {
        var empty = new Span(NINE, NINE);
        assertTrue(empty.isEmpty());
        assertFalse(empty.contains(NINE));
        assertFalse(empty.overlaps(NINE_TO_TEN));
        assertFalse(NINE_TO_TEN.overlaps(empty));
    }

    @Test
    void spansThatTouchDoNotOverlap() {
        assertFalse(NINE_TO_TEN.overlaps(new Span(TEN, ELEVEN)));
        assertTrue(NINE_TO_TEN.overlaps(new Span(TEN.minusNanos(1), ELEVEN)));
    }

    @Test
    void theIntersectionOfStrangersIsEmptyAtTheNearerEnd() {
        assertEquals(new Span(TEN, TEN), NINE_TO_TEN.intersection(new Span(ELEVEN, ELEVEN.plusSeconds(1))));
        assertEquals(new Span(NINE, NINE), NINE_TO_TEN.intersection(new Span(Instant.EPOCH, Instant.EPOCH)));
        assertEquals(NINE_TO_TEN, NINE_TO_TEN.intersection(new Span(Instant.EPOCH, ELEVEN)));
    }

    @Test
    void clampingMovesOnlyInstantsOutside() {
        assertEquals(NINE, NINE_TO_TEN.clamp(Instant.EPOCH));
        assertEquals(NINE.plusNanos(1), NINE_TO_TEN.clamp(NINE.plusNanos(1)));
        assertEquals(TEN, NINE_TO_TEN.clamp(ELEVEN));
    }
}
