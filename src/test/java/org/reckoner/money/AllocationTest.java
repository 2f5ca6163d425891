package org.reckoner.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reckoner.vectors.Vectors;

/** rating.md 6.2: an amount over shares, by largest remainder. */
class AllocationTest {

    private static final Currency USD = Currency.getInstance("USD");
    private static final MathContext EXACT = new MathContext(80);

    static List<JsonObject> vectors() {
        return Vectors.list("allocation.json");
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void rule6_2_theVectorsHold(JsonObject vector) {
        var currency = Currency.getInstance(vector.getString("currency"));
        var shares = vector.getJsonArray("weights").getValuesAs(JsonNumber::bigDecimalValue);
        var parts = vector.getJsonArray("parts").getValuesAs((JsonString part) -> Money.of(part.getString(), currency));
        assertEquals(parts, Allocation.over(Money.of(vector.getString("total"), currency), shares));
    }

    @Test
    void rule6_2_sharesMayHaveDigitsAndBothSigns() {
        assertEquals(
                List.of(Money.of("0.75", USD), Money.of("0.25", USD)),
                Allocation.over(Money.of("1.00", USD), List.of(new BigDecimal("0.3"), new BigDecimal("0.10"))));
        assertEquals(
                List.of(Money.of("15.00", USD), Money.of("-5.00", USD)),
                Allocation.over(Money.of("10.00", USD), List.of(new BigDecimal("3E+2"), new BigDecimal("-100"))));
        assertEquals(
                List.of(Money.of("-15.00", USD), Money.of("5.00", USD)),
                Allocation.over(Money.of("-10.00", USD), List.of(new BigDecimal("-3"), BigDecimal.ONE)));
    }

    @Test
    void rule6_2_nothingIsDividedByNothing() {
        var shares = List.of(BigDecimal.ONE, BigDecimal.ONE.negate());
        assertThrows(IllegalArgumentException.class, () -> Allocation.over(Money.of("0.01", USD), shares));
        assertThrows(IllegalArgumentException.class, () -> Allocation.over(Money.of("0.01", USD), List.of()));
        assertEquals(List.of(Money.zero(USD), Money.zero(USD)), Allocation.over(Money.zero(USD), shares));
        assertThrows(IllegalArgumentException.class, () -> Allocation.evenPart(Money.zero(USD), 0, 0));
        assertThrows(IllegalArgumentException.class, () -> Allocation.evenPart(Money.zero(USD), 3, 3));
    }

    @Provide
    Arbitrary<Currency> currencies() {
        return Arbitraries.of("USD", "JPY", "EUR", "BRL").map(Currency::getInstance);
    }

    @Property(tries = 500)
    void rule6_2_partsAreThoseOfTheNaiveDivision(
            @ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long minor,
            @ForAll("currencies") Currency currency,
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 0, max = 9) Integer> weights) {
        Assume.that(weights.stream().anyMatch(weight -> weight > 0));
        var whole = Money.ofMinor(BigInteger.valueOf(minor), currency);
        var parts =
                Allocation.over(whole, weights.stream().map(BigDecimal::valueOf).toList());
        assertEquals(whole, Money.sum(parts, currency));
        assertEquals(
                naive(minor, weights),
                parts.stream().map(part -> part.minorUnits().longValueExact()).toList());
    }

    /** By hand: round down towards zero, then give what is left to the one that misses most, again and again. */
    private static List<Long> naive(long minor, List<Integer> weights) {
        var sum =
                BigDecimal.valueOf(weights.stream().mapToInt(Integer::intValue).sum());
        var exact = weights.stream()
                .map(weight -> BigDecimal.valueOf(Math.abs(minor))
                        .multiply(BigDecimal.valueOf(weight))
                        .divide(sum, EXACT))
                .toList();
        var parts = new ArrayList<>(exact.stream().map(BigDecimal::longValue).toList());
        var missing = new ArrayList<BigDecimal>();
        for (int i = 0; i < parts.size(); i++) {
            missing.add(exact.get(i).subtract(BigDecimal.valueOf(parts.get(i))).round(new MathContext(40)));
        }
        for (long left = Math.abs(minor) - sum(parts); left > 0; left--) {
            var most = missing.indexOf(Collections.max(missing));
            parts.set(most, parts.get(most) + 1);
            missing.set(most, BigDecimal.ONE.negate());
        }
        return parts.stream().map(part -> part * Long.signum(minor)).toList();
    }

    private static long sum(List<Long> parts) {
        return parts.stream().mapToLong(Long::longValue).sum();
    }

    @Property(tries = 500)
    void rule6_2_signedSharesAddUpAndAreWithinAUnitOfTheirExactValue(
            @ForAll @LongRange(min = -1_000_000, max = 1_000_000) long minor,
            @ForAll @Size(min = 1, max = 9) List<@IntRange(min = -50, max = 50) Integer> weights) {
        var sum = weights.stream().mapToLong(Integer::longValue).sum();
        Assume.that(sum != 0);
        var whole = Money.ofMinor(BigInteger.valueOf(minor), USD);
        var parts =
                Allocation.over(whole, weights.stream().map(BigDecimal::valueOf).toList());
        assertEquals(whole, Money.sum(parts, USD));
        for (int i = 0; i < parts.size(); i++) {
            var off = parts.get(i).minorUnits().longValueExact() * sum - minor * weights.get(i);
            assertTrue(Math.abs(off) < Math.abs(sum), parts + " of " + minor + " by " + weights);
        }
    }

    @Property(tries = 300)
    void rule6_2_equalSharesAreDividedLikeAnyOthers(
            @ForAll @LongRange(min = -100_000, max = 100_000) long minor,
            @ForAll @IntRange(min = 1, max = 40) int parts) {
        var whole = Money.ofMinor(BigInteger.valueOf(minor), USD);
        assertEquals(
                Allocation.over(whole, Collections.nCopies(parts, BigDecimal.ONE)), Allocation.evenly(whole, parts));
    }
}
