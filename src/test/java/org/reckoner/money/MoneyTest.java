package org.reckoner.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** rating.md 6.1: amounts have their currency's digits; a price times a quantity is rounded half-up, once. */
class MoneyTest {

    private static final Currency USD = Currency.getInstance("USD");
    private static final Currency JPY = Currency.getInstance("JPY");

    @ParameterizedTest
    @CsvSource({
        "1250, 0.25, USD, 312.50",
        "84, 33.335, USD, 2800.14",
        "1, 0.005, USD, 0.01",
        "1, 0.0049, USD, 0.00",
        "-1, 0.005, USD, -0.01",
        "3, 33.5, JPY, 101",
        "1, 0.49, JPY, 0",
        "80699.5, 0.006, USD, 484.20",
        "0, 75, EUR, 0.00",
    })
    void rule6_1_anAmountIsQuantityTimesPriceRoundedHalfUp(
            String quantity, String price, Currency currency, String amount) {
        assertEquals(Money.of(amount, currency), UnitPrice.of(price, currency).times(new BigDecimal(quantity)));
    }

    @ParameterizedTest
    @CsvSource({"6, 2.00, 28, 28, 12.00", "1, 2.00, 14, 28, 1.00", "2, 0.99, 1, 30, 0.07", "3, 1, 1, 31, 0.10"})
    void rule5_7_daysOfAPeriodAreRoundedOnce(int count, String price, int days, int ofDays, String amount) {
        assertEquals(Money.of(amount, USD), UnitPrice.of(price, USD).prorated(BigDecimal.valueOf(count), days, ofDays));
    }

    @Test
    void rule6_1_anAmountIsNeverRoundedSilently() {
        assertThrows(ArithmeticException.class, () -> Money.of("0.001", USD));
        assertThrows(ArithmeticException.class, () -> Money.of("0.1", JPY));
        assertEquals(Money.of("1.50", USD), Money.of("1.5", USD));
        assertEquals("1.50 USD", Money.of("1.5", USD).toString());
    }

    @Test
    void rule6_1_currenciesDoNotMix() {
        assertThrows(IllegalArgumentException.class, () -> Money.zero(USD).plus(Money.zero(JPY)));
        assertThrows(IllegalArgumentException.class, () -> Money.zero(USD).minus(Money.zero(JPY)));
        assertThrows(IllegalArgumentException.class, () -> Money.zero(USD).compareTo(Money.zero(JPY)));
        assertThrows(IllegalArgumentException.class, () -> Money.sum(List.of(Money.zero(JPY)), USD));
    }

    @Test
    void amountsAddUp() {
        var one = Money.of("1.10", USD);
        assertEquals(Money.of("2.20", USD), one.plus(one));
        assertEquals(Money.zero(USD), one.minus(one));
        assertTrue(one.plus(one.negated()).isZero());
        assertFalse(one.isZero());
        assertEquals(Money.of("3.30", USD), Money.sum(List.of(one, one, one), USD));
        assertEquals(Money.zero(USD), Money.sum(List.of(), USD));
        assertEquals(BigInteger.valueOf(110), one.minorUnits());
        assertTrue(one.negated().compareTo(one) < 0);
        assertEquals(Money.of("7", JPY), Money.ofMinor(BigInteger.valueOf(7), JPY));
    }

    @Test
    void aPriceIsTheSameHoweverManyZerosItWasWrittenWith() {
        assertEquals(UnitPrice.of("75", USD), UnitPrice.of("75.00000000", USD));
        assertEquals("75.00", UnitPrice.of("7.5E+1", USD).perUnit().toString());
        assertEquals("0.006", UnitPrice.of("0.0060", USD).perUnit().toString());
        assertEquals("1000", UnitPrice.of("1E+3", JPY).perUnit().toString());
        assertEquals(UnitPrice.free(USD), UnitPrice.of("0.0000", USD));
        assertThrows(IllegalArgumentException.class, () -> UnitPrice.of("-0.01", USD));
    }
}
