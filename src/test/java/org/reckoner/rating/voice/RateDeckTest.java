package org.reckoner.rating.voice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reckoner.rating.RatingRefused;

/** rating.md 5.9: a call's rate by direction, type and the longest prefix. */
class RateDeckTest {

    private static final RateDeck DECK = new RateDeck(List.of(
            rate(CallDirection.OUTBOUND, "*", "", "Rest of the world", "0.5"),
            rate(CallDirection.OUTBOUND, "*", "49", "Germany", "0.02"),
            rate(CallDirection.OUTBOUND, "*", "+4915", "Germany, mobile", "0.09"),
            rate(CallDirection.OUTBOUND, "DIALER", "49", "Germany, dialer", "0.01"),
            rate(CallDirection.OUTBOUND, "DIALER", "4930", "Berlin, dialer", "0.008"),
            rate(CallDirection.INBOUND, "*", "1800", "Toll-free", "0.03")));

    static Rate rate(CallDirection direction, String type, String prefix, String group, String perMinute) {
        return new Rate(direction, type, prefix, group, new BigDecimal(perMinute));
    }

    static Call call(CallDirection direction, String type, String ours, String destination) {
        return new Call("c", direction, type, ours, destination, Instant.EPOCH, Duration.ofMinutes(1));
    }

    @ParameterizedTest
    @CsvSource({
        "OUTBOUND, REGULAR, +18005550100, +4930123, Germany",
        "OUTBOUND, REGULAR, +18005550100, 4930123, Germany",
        "OUTBOUND, REGULAR, +18005550100, +49151234, 'Germany, mobile'",
        "OUTBOUND, DIALER, +18005550100, +49891, 'Germany, dialer'",
        "OUTBOUND, DIALER, +18005550100, +49301, 'Berlin, dialer'",
        "OUTBOUND, DIALER, +18005550100, +49151, 'Germany, mobile'",
        "OUTBOUND, DIALER, +18005550100, +33123, Rest of the world",
        "OUTBOUND, REGULAR, +18005550100, +49, Germany",
        "OUTBOUND, REGULAR, +18005550100, +4, Rest of the world",
        "OUTBOUND, REGULAR, +18005550100, sip:anna, Rest of the world",
        "OUTBOUND, REGULAR, +18005550100, '', Rest of the world",
        "INBOUND, REGULAR, +18005550100, +4930123, Toll-free",
        "INBOUND, *, 18005550100, '', Toll-free",
    })
    void rule5_9_theLongestPrefixNamesTheUsageGroup(
            CallDirection direction, String type, String ours, String destination, String group) {
        assertEquals(
                group,
                DECK.rate(call(direction, type, ours, destination)).rate().usageGroup());
    }

    @Test
    void rule5_9_aCallWithoutARateIsRefusedWithItsId() {
        var call = call(CallDirection.INBOUND, "REGULAR", "+1202555", "");
        assertEquals(Optional.empty(), DECK.find(call));
        var refused = assertThrows(RatingRefused.class, () -> DECK.rate(call));
        assertEquals(RatingRefused.Reason.NO_RATE_FOR_CALL, refused.reason());
        assertEquals("c", refused.subject());
        assertThrows(RatingRefused.class, () -> RateDeck.EMPTY.rate(call));
    }

    @Test
    void rule5_9_twoRatesForTheSameCallsAreRefused() {
        var twice = List.of(
                rate(CallDirection.INBOUND, "*", "49", "one", "1"),
                rate(CallDirection.INBOUND, "*", "+49", "two", "2"));
        assertThrows(IllegalArgumentException.class, () -> new RateDeck(twice));
        assertThrows(IllegalArgumentException.class, () -> rate(CallDirection.INBOUND, "*", "4x9", "one", "1"));
        assertThrows(IllegalArgumentException.class, () -> rate(CallDirection.INBOUND, "*", "49", "one", "-1"));
    }

    @Provide
    Arbitrary<List<Rate>> decks() {
        var rates = Combinators.combine(
                        Arbitraries.of(CallDirection.values()),
                        Arbitraries.of("*", "A", "B"),
                        Arbitraries.strings().withChars("0189").ofMaxLength(5))
                .as((direction, type, prefix) -> rate(direction, type, prefix, direction + type + prefix, "1"));
        return rates.list().ofMaxSize(40).uniqueElements();
    }

    @Property(tries = 300)
    void rule5_9_theRateIsThatOfTheNaiveSearchWhateverTheOrder(
            @ForAll("decks") List<Rate> rates, @ForAll Random random, @ForAll CallDirection direction) {
        var shuffled = new ArrayList<>(rates);
        Collections.shuffle(shuffled, random);
        var deck = new RateDeck(shuffled);
        assertEquals(new RateDeck(rates).rates(), deck.rates());
        for (int i = 0; i < 50; i++) {
            var number = new StringBuilder();
            random.ints(random.nextInt(7), 0, 4).forEach(digit -> number.append("0189".charAt(digit)));
            var call = call(
                    direction, List.of("A", "B", "C").get(random.nextInt(3)), number.toString(), number.toString());
            var naive = rates.stream()
                    .filter(rate -> rate.direction() == direction)
                    .filter(rate ->
                            rate.callType().equals("*") || rate.callType().equals(call.callType()))
                    .filter(rate -> number.toString().startsWith(rate.prefix()))
                    .max(Comparator.comparing((Rate rate) -> rate.prefix().length())
                            .thenComparing(rate -> !rate.callType().equals("*")));
            assertEquals(naive, deck.find(call));
        }
    }
}
