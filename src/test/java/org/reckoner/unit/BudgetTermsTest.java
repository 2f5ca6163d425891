package org.reckoner.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.reckoner.it.Problems.assertRefused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reckoner.money.Money;
import org.reckoner.platform.PlatformProblem;

/** What may be typed as a budget, and how much of one is used. */
class BudgetTermsTest {
    private static final Currency USD = Currency.getInstance("USD");

    private static BudgetTerms terms(String amount, String thresholds, String recipients) {
        return BudgetTerms.of(amount, USD, thresholds, recipients);
    }

    @Test
    void aBudgetIsAnAmountThresholdsAndRecipientsEachOnce() {
        var terms = terms(" 1500,50 ", "100, 50 %; 80, 50", "Bea@bank.example\nbea@bank.example al@bank.example");
        assertEquals("1500.50 USD", terms.amount().toString());
        assertEquals(List.of(50, 80, 100), terms.thresholds());
        assertEquals(List.of("bea@bank.example", "al@bank.example"), terms.recipients());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0.00", "-5", "1.234", "many", "123456789012"})
    void anAmountIsAboveZeroWithTheCurrencysDecimals(String typed) {
        assertRefused("amount", PlatformProblem.INVALID, () -> terms(typed, "50", "a@bank.example"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "1001", "half", "1,2,3,4,5,6"})
    void thresholdsAreOneToFive(String typed) {
        assertRefused("thresholds", PlatformProblem.INVALID, () -> terms("5", typed, "a@bank.example"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nobody",
                "a@b.example b@b.example c@b.example d@b.example e@b.example f@b.example g@b.example h@b.example i@b.example"
                        + " j@b.example k@b.example"
            })
    void recipientsAreOneToTenAddresses(String typed) {
        assertRefused("recipients", PlatformProblem.INVALID, () -> terms("5", "50", typed));
    }

    @Test
    void yenHaveNoParts() {
        var yen = Currency.getInstance("JPY");
        assertEquals(
                "1500 JPY",
                BudgetTerms.of("1500", yen, "50", "a@b.example").amount().toString());
        assertRefused("amount", PlatformProblem.INVALID, () -> BudgetTerms.of("0.5", yen, "50", "a@b.example"));
    }

    /** 79.99 of 100.00 is not 80 per cent; a credit uses nothing. */
    @Test
    void aThresholdIsReachedAtItAndNotBefore() {
        var terms = terms("100", "50, 80, 100", "a@bank.example");
        assertEquals(List.of(50), UnitBudget.reached(terms, Money.of("79.99", USD)));
        assertEquals(List.of(50, 80), UnitBudget.reached(terms, Money.of("80.00", USD)));
        assertEquals(List.of(50, 80, 100), UnitBudget.reached(terms, Money.of("250.00", USD)));
        assertEquals(List.of(), UnitBudget.reached(terms, Money.of("-5.00", USD)));
    }

    @Test
    void aBudgetThatNobodyLookedAtSaysNothing() {
        var terms = terms("100", "50, 80", "a@bank.example");
        var fresh = new UnitBudget(1, 1, terms, null);
        assertNull(fresh.percent());
        assertEquals("ok", fresh.state());
        var soFar = new UnitBudget.SoFar(LocalDate.EPOCH, Money.of("60.00", USD), Instant.EPOCH);
        var seen = new UnitBudget(1, 1, terms, soFar);
        assertEquals(60, seen.percent());
        assertEquals("warn", seen.state());
    }
}
