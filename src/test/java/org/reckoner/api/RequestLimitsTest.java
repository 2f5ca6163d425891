package org.reckoner.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RequestLimitsTest {
    private final RequestLimits limits = new RequestLimits();
    private Instant now = Instant.parse("2026-02-01T00:00:00Z");

    @BeforeEach
    void allowSixtyAMinute() {
        limits.perMinute = 60;
        limits.clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    @Test
    void aTenthOfAMinutesRequestsMayComeAtOnceThenOneASecond() {
        for (var i = 0; i < 6; i++) {
            assertEquals(Duration.ZERO, limits.waitFor("a"));
        }
        assertEquals(1, limits.waitFor("a").toSeconds());
        assertEquals(Duration.ZERO, limits.waitFor("b"), "each key for itself");
        now = now.plusMillis(999);
        assertEquals(Duration.ofNanos(1_000_001), limits.waitFor("a"));
        now = now.plusMillis(1);
        assertEquals(Duration.ZERO, limits.waitFor("a"));
        now = now.plus(Duration.ofDays(1));
        for (var i = 0; i < 6; i++) {
            assertEquals(Duration.ZERO, limits.waitFor("a"), "no more than that is saved up");
        }
        assertEquals(1, limits.waitFor("a").toSeconds());
    }

    @Test
    void aClockThatGoesBackGivesNothingAndTakesNothing() {
        limits.waitFor("a");
        now = now.minusSeconds(100);
        for (var i = 0; i < 5; i++) {
            assertEquals(Duration.ZERO, limits.waitFor("a"));
        }
        assertEquals(1, limits.waitFor("a").toSeconds());
    }

    @Test
    void theKeysRememberedAreBounded() {
        for (var i = 0; i < RequestLimits.REMEMBERED_MAX + 10; i++) {
            assertEquals(Duration.ZERO, limits.waitFor("k" + i));
        }
        assertEquals(RequestLimits.REMEMBERED_MAX, limits.remembered());
    }
}
