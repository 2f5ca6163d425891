package org.reckoner.rating.voice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.reckoner.period.Span;
import org.reckoner.rating.RatingRefused;
import org.reckoner.rating.unit.UnitMembership;
import org.reckoner.rating.unit.Units;

/** rating.md 1.3, 5.9, 7.3: a period's calls by usage group and unit. */
class VoiceCountTest {

    private static final Instant START = Instant.parse("2026-01-15T07:00:00Z");
    private static final Span PERIOD = new Span(START, Instant.parse("2026-02-15T07:00:00Z"));
    private static final RateDeck DECK = new RateDeck(List.of(
            RateDeckTest.rate(CallDirection.INBOUND, "*", "", "Inbound", "0.0119"),
            RateDeckTest.rate(CallDirection.OUTBOUND, "*", "49", "Outbound", "0.02"),
            RateDeckTest.rate(CallDirection.OUTBOUND, "*", "4915", "Outbound", "0.09")));
    private static final Units UNITS = new Units(
            List.of(),
            Map.of(
                    "+1",
                    List.of(
                            new UnitMembership("North", new Span(START, START.plusSeconds(3600))),
                            new UnitMembership("South", new Span(START.plusSeconds(3600), Instant.MAX)))));

    private static Call call(CallDirection direction, String ours, String destination, long after, long seconds) {
        return new Call(
                "c" + after,
                direction,
                "REGULAR",
                ours,
                destination,
                START.plusSeconds(after),
                Duration.ofSeconds(seconds));
    }

    private static final List<Call> CALLS = List.of(
            call(CallDirection.INBOUND, "+1", "", 0, 55),
            call(CallDirection.INBOUND, "+1", "", 3599, 34),
            call(CallDirection.INBOUND, "+1", "", 3600, 1),
            call(CallDirection.INBOUND, "+2", "", 3601, 60),
            call(CallDirection.OUTBOUND, "+1", "+4930", 7200, 60),
            call(CallDirection.OUTBOUND, "+1", "+4915", 7201, 60));

    private static List<GroupUsage> count(List<Call> calls) {
        var count = new VoiceCount(PERIOD, DECK, UNITS);
        calls.forEach(count::add);
        return count.result();
    }

    @Test
    void rule5_9_theLineIsTheSumOfTheCallsCosts() {
        var groups = count(CALLS);
        assertEquals(
                List.of("Inbound", "Outbound"),
                groups.stream().map(GroupUsage::usageGroup).toList());
        var inbound = groups.get(0);
        assertEquals(4, inbound.calls());
        assertEquals(60 + 36 + 6 + 60, inbound.billedSeconds());
        assertEquals(new BigDecimal("2.7"), inbound.minutes());
        assertEquals(new BigDecimal("0.0321"), inbound.cost()); // 0.0119 + 0.0071 + 0.0012 + 0.0119
        assertEquals(Optional.of(new BigDecimal("0.0119")), inbound.singleRate());
        assertEquals(Optional.empty(), groups.get(1).singleRate());
        assertEquals(new BigDecimal("0.1100"), groups.get(1).cost());
    }

    @Test
    void rule7_3_aCallIsItsNumbersUnitsAtItsStart() {
        var inbound = count(CALLS).get(0).costByNumber().byUnit();
        assertEquals(Map.of("North", new BigDecimal("0.0190"), "South", new BigDecimal("0.0012")), inbound.units());
        assertEquals(new BigDecimal("0.0119"), inbound.unassigned());
        assertEquals(
                Map.of("South", new BigDecimal("0.1100")),
                count(CALLS).get(1).costByNumber().byUnit().units());
    }

    @Test
    void rule5_9_theOrderOfCallsDoesNotMatter() {
        var shuffled = new ArrayList<>(CALLS);
        Collections.shuffle(shuffled, new Random(5));
        assertEquals(count(CALLS), count(shuffled));
        assertEquals(List.of(), count(List.of()));
    }

    @Test
    void rule1_3_aCallBelongsToThePeriodOfItsStart() {
        var before = new Call("x", CallDirection.INBOUND, "A", "+1", "", START.minusNanos(1000), Duration.ofHours(1));
        var last = new Call(
                "y", CallDirection.INBOUND, "A", "+1", "", PERIOD.until().minusNanos(1000), Duration.ofHours(1));
        var after = new Call("z", CallDirection.OUTBOUND, "A", "+1", "+33", PERIOD.until(), Duration.ofHours(1));
        assertEquals(3600, count(List.of(before, last, after)).get(0).billedSeconds());
    }

    @Test
    void rule5_9_aCallWithoutARateStopsTheRating() {
        assertThrows(RatingRefused.class, () -> count(List.of(call(CallDirection.OUTBOUND, "+1", "+33", 0, 0))));
    }
}
