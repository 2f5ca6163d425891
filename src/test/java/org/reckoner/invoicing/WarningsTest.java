package org.reckoner.invoicing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reckoner.money.Money;
import org.reckoner.rating.Anomaly;
import org.reckoner.rating.PeriodUsage;
import org.reckoner.rating.draft.Adjustment;
import org.reckoner.rating.draft.DraftKind;
import org.reckoner.rating.draft.UsageFacts;
import org.reckoner.vectors.BankContract;

/** What is worth a look before an invoice is issued. */
class WarningsTest {
    private static final Currency USD = Currency.getInstance("USD");
    private static final DueInvoice DUE = DueInvoice.at(7, DraftKind.PERIOD, LocalDate.parse("1999-03-01"), 1);

    /** The bank's February comes to 2,118.20. */
    private static RatedInvoice rated(UsageFacts facts, List<Anomaly> anomalies, List<LatePeriod> late) {
        var draft = BankContract.invoices(List.of()).get(1);
        return new RatedInvoice(null, DUE, draft, "", null, facts, anomalies, late);
    }

    private static UsageFacts facts(String... resources) {
        var span = BankContract.terms().periods().period(0).span();
        var used = new TreeMap<String, BigDecimal>();
        List.of(resources).forEach(resource -> used.put(resource, BigDecimal.ONE));
        return new UsageFacts(PeriodUsage.none(span), List.of(), List.of(), used);
    }

    private static List<String> keys(RatedInvoice rated, Money before) {
        return Warnings.of(rated, before).stream().map(Warning::key).toList();
    }

    @ParameterizedTest
    @CsvSource({"1059.10, 1", "1059.11, 0", "0.00, 0", "-5.00, 0"})
    void twiceTheUsualIsTwiceTheInvoiceBeforeAndMore(String before, int warnings) {
        var found = keys(rated(facts("API"), List.of(), List.of()), Money.of(before, USD));
        assertEquals(warnings == 1 ? List.of("invoice-run.warning.twice") : List.of(), found);
    }

    @Test
    void aPeriodWithoutAnyUsageIsNamed() {
        assertEquals(List.of("invoice-run.warning.no-usage"), keys(rated(facts(), List.of(), List.of()), null));
        assertEquals(List.of(), keys(rated(facts("API"), List.of(), List.of()), null));
        assertEquals(List.of(), keys(rated(null, List.of(), List.of()), null), "orders have none");
    }

    @Test
    void whatWasNotCountedIsNamedAsFarAsItFits() {
        var anomalies = IntStream.range(0, 4)
                .mapToObj(i -> new Anomaly(Anomaly.Kind.NO_LICENCE, "u" + i, ""))
                .toList();
        var found = Warnings.of(rated(facts("API"), anomalies, List.of()), null);
        assertEquals(List.of(Warning.of("invoice-run.warning.anomalies", 4, "u0, u1, u2, …")), found);
    }

    @Test
    void lateDataIsToldWhereItMakesADifference() {
        var period = BankContract.terms().periods().period(0);
        var ten = Money.of("10.00", USD);
        var late = List.of(
                new LatePeriod(null, Adjustment.unassigned(period, ten, Money.of("7.50", USD))),
                new LatePeriod(null, Adjustment.unassigned(period, ten, ten)));
        var found = Warnings.of(rated(facts("API"), List.of(), late), null);
        assertEquals(List.of(Warning.of("invoice-run.warning.late", "1 Feb - 28 Feb", "-2.50 USD")), found);
    }
}
