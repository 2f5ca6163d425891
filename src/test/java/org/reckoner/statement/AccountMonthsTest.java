package org.reckoner.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.reckoner.ledger.MonthSum;
import org.reckoner.ledger.PostingKind;
import org.reckoner.money.Money;

/** product.md, Statements: opening balance and all movements add up to the closing balance. */
class AccountMonthsTest {
    private static final Currency USD = Currency.getInstance("USD");
    private static final YearMonth FEBRUARY = YearMonth.of(1999, 2);
    private static final YearMonth LAST = YearMonth.of(2001, 12);

    private static MonthSum sum(YearMonth month, PostingKind kind, String amount) {
        return new MonthSum(month, kind, Money.of(amount, USD));
    }

    private static String line(MonthFigures of) {
        return of.canonical() + " = " + of.closing();
    }

    @Test
    void theBanksFebruaryOpensWithNothingAndClosesWithItsSetUp() {
        var account = new AccountMonths(List.of(
                sum(FEBRUARY, PostingKind.INVOICE, "30.00"),
                sum(FEBRUARY.plusMonths(1), PostingKind.INVOICE, "2118.20")));
        assertEquals(
                List.of(
                        "1999-03 30.00 USD 2118.20 USD 0.00 USD 0.00 USD 0.00 USD = 2148.20 USD",
                        "1999-02 0.00 USD 30.00 USD 0.00 USD 0.00 USD 0.00 USD = 30.00 USD"),
                account.upTo(FEBRUARY.plusMonths(1)).stream()
                        .map(AccountMonthsTest::line)
                        .toList());
        assertEquals(1, account.of(FEBRUARY).size());
        assertEquals(List.of(), account.of(FEBRUARY.minusMonths(1)));
        assertEquals("2148.20 USD", account.of(LAST).get(0).opening().toString(), "what is owed is carried on");
    }

    @Test
    void eachKindStandsWhereItBelongs() {
        var account = new AccountMonths(List.of(
                sum(FEBRUARY, PostingKind.INVOICE, "100.00"),
                sum(FEBRUARY, PostingKind.PAYMENT, "-40.00"),
                sum(FEBRUARY, PostingKind.CONSUMPTION, "-5.00"),
                sum(FEBRUARY, PostingKind.REFUND, "2.00"),
                sum(FEBRUARY, PostingKind.CREDIT_NOTE, "-10.00"),
                sum(FEBRUARY, PostingKind.VOID, "-7.00"),
                sum(FEBRUARY, PostingKind.WRITE_OFF, "-3.00")));
        assertEquals(
                "1999-02 0.00 USD 100.00 USD -43.00 USD -17.00 USD -3.00 USD = 37.00 USD",
                line(account.of(FEBRUARY).get(0)));
    }

    @Test
    void aMonthInWhichNothingWasOwedAndNothingHappenedHasNoStatement() {
        var account = new AccountMonths(List.of(
                sum(FEBRUARY, PostingKind.INVOICE, "1.00"),
                sum(FEBRUARY, PostingKind.PAYMENT, "-1.00"),
                sum(FEBRUARY.plusMonths(3), PostingKind.INVOICE, "1.00"),
                sum(FEBRUARY.plusMonths(3), PostingKind.VOID, "-1.00")));
        assertEquals(
                List.of(FEBRUARY.plusMonths(3), FEBRUARY),
                account.upTo(LAST).stream().map(MonthFigures::month).toList());
    }

    @Test
    void theDigestTellsFiguresApart() {
        var one = new AccountMonths(List.of(sum(FEBRUARY, PostingKind.INVOICE, "30.00")));
        var other = new AccountMonths(List.of(sum(FEBRUARY, PostingKind.INVOICE, "30.01")));
        assertEquals(StatementDigest.of(one.of(FEBRUARY)), StatementDigest.of(one.of(FEBRUARY)));
        assertNotEquals(StatementDigest.of(one.of(FEBRUARY)), StatementDigest.of(other.of(FEBRUARY)));
        assertNotEquals(StatementDigest.of(one.of(FEBRUARY)), StatementDigest.of(one.of(FEBRUARY.plusMonths(1))));
    }

    @Provide
    Arbitrary<List<MonthSum>> ledgers() {
        var months = Arbitraries.integers().between(0, 30).map(FEBRUARY::plusMonths);
        var currencies = Arbitraries.of("USD", "EUR", "JPY").map(Currency::getInstance);
        var amounts = Arbitraries.longs().between(-1_000_000, 1_000_000).map(BigInteger::valueOf);
        return Combinators.combine(months, Arbitraries.of(PostingKind.class), currencies, amounts)
                .as((month, kind, currency, minor) -> new MonthSum(month, kind, Money.ofMinor(minor, currency)))
                .list()
                .ofMaxSize(40);
    }

    @Property(tries = 300)
    void openingAndMovementsAreClosingAndEachMonthOpensAsTheOneBeforeClosed(@ForAll("ledgers") List<MonthSum> ledger) {
        var shuffled = new ArrayList<>(ledger);
        Collections.reverse(shuffled);
        var months = new AccountMonths(ledger).upTo(LAST);
        assertEquals(months, new AccountMonths(shuffled).upTo(LAST), "the order of sums does not matter");
        for (var currency : List.of("USD", "EUR", "JPY")) {
            var own = months.stream()
                    .filter(one -> one.currency().getCurrencyCode().equals(currency))
                    .toList();
            var booked = Money.sum(
                    ledger.stream()
                            .map(MonthSum::amount)
                            .filter(amount ->
                                    amount.currency().getCurrencyCode().equals(currency))
                            .toList(),
                    Currency.getInstance(currency));
            var balance = Money.zero(Currency.getInstance(currency));
            for (var i = own.size() - 1; i >= 0; i--) {
                assertEquals(balance, own.get(i).opening());
                balance = own.get(i).closing();
            }
            assertEquals(booked, balance, "nothing is lost");
            for (var i = 1; i < own.size(); i++) {
                assertTrue(own.get(i).month().isBefore(own.get(i - 1).month()));
            }
        }
    }
}
