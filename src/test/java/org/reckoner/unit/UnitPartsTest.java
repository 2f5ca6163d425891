package org.reckoner.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reckoner.it.Problems.assertRefused;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reckoner.money.Money;
import org.reckoner.period.Dates;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.rating.cost.CostPart;
import org.reckoner.rating.cost.UnitCosts;
import org.reckoner.rating.terms.Section;
import org.reckoner.rating.unit.UnitAmounts;
import org.reckoner.rating.unit.UnitItem;
import org.reckoner.rating.unit.UnitPolicy;

/** What units are made of, without a database. */
class UnitPartsTest {
    private static final Currency USD = Currency.getInstance("USD");

    @Test
    void aNameIsOneLineOfOneHundredAndTwentyCharactersAtMost() {
        assertEquals(new UnitName("Retail banking", "retail banking"), UnitName.of("  Retail\t banking "));
        assertEquals("x".repeat(120), UnitName.of("x".repeat(120)).text());
        assertRefused("name", PlatformProblem.INVALID, () -> UnitName.of("x".repeat(121)));
        assertRefused("name", PlatformProblem.INVALID, () -> UnitName.of(null));
        assertRefused("name", PlatformProblem.INVALID, () -> UnitName.of("a\u0000b"));
    }

    /** rating.md 7.2 has parts by name; a name that begins as another does comes after it, whatever follows. */
    @Test
    void theCoresKeyIsOrderedAsTheNamesAre() {
        var keys = List.of(UnitKey.of(7, "Sales"), UnitKey.of(10, "Sales"), UnitKey.of(2, "Sales B"));
        assertTrue(keys.get(0).compareTo(keys.get(2)) < 0 && keys.get(1).compareTo(keys.get(2)) < 0);
        assertEquals(List.of(7L, 10L, 2L), keys.stream().map(UnitKey::id).toList());
    }

    @Test
    void amountsOfNothingAreNotKept() {
        var units = new TreeMap<String, Money>();
        units.put(UnitKey.of(7, "Sales"), Money.of("1.50", USD));
        units.put(UnitKey.of(8, "Care"), Money.zero(USD));
        var part = new CostPart(Section.CORE, CostPart.Kind.PRODUCT, "CX1");
        var amounts = new UnitAmounts(units, Money.of("-0.50", USD));
        var costs = new UnitCosts(USD, new TreeMap<>(Map.of(part, amounts)), Map.of());
        assertEquals(
                List.of(amount(7, "Sales", "1.50"), amount(0, null, "-0.50")),
                UnitKey.amounts(part, UnitCategory.LICENCES, costs));
    }

    private static UnitAmount amount(long unit, String name, String amount) {
        return new UnitAmount(unit, name, Section.CORE, UnitCategory.LICENCES, "CX1", Money.of(amount, USD), List.of());
    }

    @Test
    void whatIsWrittenDownOfUsersAndNumbersIsReadAgain() {
        var items = List.of(
                new UnitItem(UnitItem.Kind.USER, "ané", 0, new BigDecimal("2"), Money.of("-10.00", USD)),
                new UnitItem(UnitItem.Kind.NUMBER, "+49301", 31_000, new BigDecimal("12.5"), Money.of("0.07", USD)));
        assertEquals(items, UnitItemBytes.items(UnitItemBytes.of(items), USD));
        assertEquals(List.of(), UnitItemBytes.items(UnitItemBytes.of(List.of()), USD));
    }

    @Test
    void aChoiceIsSomeRowsOnceOrAllThatFit() {
        assertEquals(List.of(1L, 3L), Choice.of(List.of(3L, 1L, 3L)).ids());
        assertRefused(UnitProblem.NOTHING_CHOSEN, () -> Choice.of(List.of()));
        assertEquals(new Choice(List.of(), true, "eli"), Choice.fitting(" eli "));
        var many = LongStream.rangeClosed(1, Choice.CHOSEN_MAX + 1).boxed().toList();
        assertEquals(
                Choice.CHOSEN_MAX, Choice.of(many.subList(1, many.size())).ids().size());
        assertThrows(IllegalArgumentException.class, () -> Choice.of(many));
    }

    @Test
    void whatNoNumberHasFindsNone() {
        assertEquals(" and 1 = 0", Asked.numbers("abc").sql());
        assertEquals(List.of("+1202%"), Asked.numbers("+1 202").values());
        assertEquals(List.of(), Asked.users((String) null).values());
    }

    @ParameterizedTest
    @CsvSource({"25.00, 100.00, 25", "0.00, 100.00, 0", "-5.00, 100.00, 0", "120.00, 100.00, 100", "5.00, 0.00, 0"})
    void aBarIsAsLongAsTheShareAndNeverLongerThanTheWhole(String total, String whole, int share) {
        var dates = new Dates(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1));
        var period = new FrozenPeriod(1, dates, 2L, USD, UnitPolicy.EVEN);
        var zeros = Collections.nCopies(Section.values().length, Money.zero(USD));
        var row = new UnitCostRow(7, "Sales", period, zeros, Money.of(total, USD));
        assertEquals(share, row.share(Money.of(whole, USD)));
        assertEquals("1-2026-01-01", period.key());
    }
}
