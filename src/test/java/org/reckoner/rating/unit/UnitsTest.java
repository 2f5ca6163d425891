package org.reckoner.rating.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.reckoner.money.Money;
import org.reckoner.period.Span;

/** rating.md 7.2, 7.3: whose a user's and a number's cost is. */
class UnitsTest {

    private static final Currency USD = Currency.getInstance("USD");
    private static final Span MARCH = span("2026-03-01", "2026-04-01");
    private static final UnitUser ANNA = new UnitUser(
            "anna",
            List.of(
                    new UnitMembership("Sales", span("2026-03-10", "2026-05-01")),
                    new UnitMembership("Care", span("2026-01-01", "2026-03-15")),
                    new UnitMembership("Old", span("2025-01-01", "2026-03-01"))),
            null);
    private static final Units UNITS = new Units(
            List.of(ANNA),
            Map.of(
                    "+1",
                    List.of(
                            new UnitMembership("Care", span("2026-03-02", "2026-03-10")),
                            new UnitMembership(
                                    "Sales", new Span(at("2026-03-10T12:00:00Z"), at("2026-03-20T09:00:00Z"))))));

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }

    private static Span span(String from, String until) {
        return new Span(at(from + "T00:00:00Z"), at(until + "T00:00:00Z"));
    }

    private static UnitAmounts divided(UnitPolicy policy, UnitTimes times) {
        return policy.shares(UNITS, "anna", MARCH, times).divide(Money.of("10.01", USD));
    }

    @Test
    void rule7_2_unitsAreThoseOfAnyTimeInThePeriodByName() {
        assertEquals(new TreeSet<>(List.of("Care", "Sales")), ANNA.unitsIn(MARCH));
        var even = divided(UnitPolicy.EVEN, UnitTimes.NONE);
        assertEquals(Money.of("5.01", USD), even.of("Care"));
        assertEquals(Money.of("5.00", USD), even.of("Sales"));
        assertEquals(Money.of("10.01", USD), even.total());
    }

    @Test
    void rule7_2_thePrimaryUnitIsTheOldestMembershipUntilChanged() {
        assertEquals(
                Money.of("10.01", USD),
                divided(UnitPolicy.PRIMARY, UnitTimes.NONE).of("Care"));
        assertEquals(Optional.of("Sales"), new UnitUser("a", ANNA.memberships(), "Sales").primaryIn(MARCH));
        assertEquals(Optional.of("Care"), new UnitUser("a", ANNA.memberships(), "Old").primaryIn(MARCH));
        assertEquals(Optional.empty(), ANNA.primaryIn(span("2024-01-01", "2024-02-01")));
    }

    @Test
    void rule7_2_byTimeLoggedInWhileAMemberAndEvenlyWithoutAny() {
        var times = new UnitTimes(Map.of(
                "anna", new TreeMap<>(Map.of("Care", Duration.ofMillis(1500), "Sales", Duration.ofMillis(500)))));
        assertEquals(Money.of("7.51", USD), divided(UnitPolicy.BY_TIME, times).of("Care"));
        assertEquals(Money.of("2.50", USD), divided(UnitPolicy.BY_TIME, times).of("Sales"));
        assertEquals(divided(UnitPolicy.EVEN, times), divided(UnitPolicy.BY_TIME, UnitTimes.NONE));
    }

    @Test
    void rule7_3_whoIsInNoUnitIsUnassigned() {
        for (var policy : UnitPolicy.values()) {
            assertEquals(UnitShares.ALL_UNASSIGNED, policy.shares(UNITS, "bert", MARCH, UnitTimes.NONE));
            assertEquals(
                    UnitShares.ALL_UNASSIGNED,
                    policy.shares(UNITS, "anna", span("2027-01-01", "2027-02-01"), UnitTimes.NONE));
        }
        var nothing = new UnitShares(new TreeMap<>(Map.of("Care", BigDecimal.ZERO)), BigDecimal.ZERO);
        assertEquals(UnitAmounts.unassigned(Money.of("1.00", USD)), nothing.divide(Money.of("1.00", USD)));
    }

    @Test
    void rule7_3_aDayIsItsLastUnits() {
        var days = new TreeMap<LocalDate, Optional<String>>();
        LocalDate.parse("2026-03-01")
                .datesUntil(LocalDate.parse("2026-03-22"))
                .forEach(day -> days.put(day, UNITS.ofNumberOn("+1", day, ZoneOffset.UTC)));
        assertEquals(Optional.empty(), days.get(LocalDate.parse("2026-03-01")));
        assertEquals(Optional.of("Care"), days.get(LocalDate.parse("2026-03-02")));
        assertEquals(Optional.of("Care"), days.get(LocalDate.parse("2026-03-09")));
        assertEquals(Optional.of("Sales"), days.get(LocalDate.parse("2026-03-10")));
        assertEquals(Optional.of("Sales"), days.get(LocalDate.parse("2026-03-20")));
        assertEquals(Optional.empty(), days.get(LocalDate.parse("2026-03-21")));
        assertEquals(Optional.of("Sales"), UNITS.ofNumberAt("+1", at("2026-03-10T12:00:00Z")));
        assertEquals(Optional.empty(), UNITS.ofNumberAt("+1", at("2026-03-10T11:59:59Z")));
        assertEquals(Optional.empty(), Units.NONE.ofNumberOn("+1", LocalDate.parse("2026-03-10"), ZoneOffset.UTC));
    }

    @Test
    void amountsByUnitAddUpAndDiffer() {
        var one = UnitShares.only("Care").divide(Money.of("3.00", USD));
        var other = new UnitAmounts(new TreeMap<>(Map.of("Sales", Money.of("1.00", USD))), Money.of("0.50", USD));
        assertEquals(Money.of("4.50", USD), one.plus(other).total());
        assertEquals(Money.of("1.00", USD), one.plus(other).minus(one).of("Sales"));
        assertEquals(Money.zero(USD), one.plus(other).minus(one).of("Care"));
        assertEquals(Money.of("-1.00", USD), one.minus(other).of("Sales"));
        assertEquals(
                Money.of("3.00", USD),
                one.minus(other).shares().divide(Money.of("1.50", USD)).of("Care"));
    }
}
