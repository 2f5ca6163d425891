package org.reckoner.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.reckoner.it.Problems.assertRefused;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.rating.terms.Ramp;
import org.reckoner.rating.terms.SubscriptionType;

/** What a contract says once: each rule on both sides, and beside which input its refusal stands. */
class ContractDetailsTest {
    private static ContractDetails from(String date, String rampEnd, String end) {
        var ramp = rampEnd == null ? null : Samples.ramp(rampEnd, Ramp.Option.CHARGE_ACTUAL);
        var endOn = end == null ? null : LocalDate.parse(end);
        return Samples.details("C-1", date, SubscriptionType.MONTHLY, ramp, new ContractTerm(12, Renewal.NONE, endOn));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-15, 2026-02-15, 2026-02-15",
        "2026-01-31, 2026-02-28, 2026-02-28",
        "2026-01-31, 2026-04-30, 2026-04-30",
        "2024-01-30, 2024-02-29, 2024-02-29"
    })
    void aRampEndsOnAPeriodBoundary(String effective, String rampEnd, String termOn) {
        assertEquals(LocalDate.parse(termOn), from(effective, rampEnd, null).termOn());
    }

    @ParameterizedTest
    @CsvSource({"2026-01-15, 2026-03-14", "2026-01-31, 2026-03-30", "2026-01-31, 2026-03-01"})
    void onAnyOtherDayItIsRefusedWithTheNearestBoundaries(String effective, String rampEnd) {
        assertRefused("rampEndOn", ContractProblem.RAMP_OFF_BOUNDARY, () -> from(effective, rampEnd, null));
    }

    @Test
    void aRampAndTheEndComeAfterTheStart() {
        assertRefused("rampEndOn", ContractProblem.RAMP_BEFORE_START, () -> from("2026-01-15", "2026-01-15", null));
        assertRefused("endOn", ContractProblem.END_BEFORE_START, () -> from("2026-01-15", null, "2026-01-15"));
        assertRefused("endOn", ContractProblem.END_BEFORE_START, () -> from("2026-01-15", null, "2025-12-15"));
        assertRefused("endOn", ContractProblem.END_OFF_BOUNDARY, () -> from("2026-01-15", null, "2026-02-14"));
        assertRefused("endOn", ContractProblem.END_BEFORE_TERM, () -> from("2026-01-15", "2026-03-15", "2026-03-15"));
    }

    @Test
    void aContractThatIsNotRenewedEndsWithItsTerm() {
        var details = from("2026-01-31", "2026-02-28", null);
        assertEquals(LocalDate.parse("2027-02-28"), details.termEndOn());
        assertEquals(LocalDate.parse("2027-02-28"), details.settled().term().endOn());
        assertEquals(
                LocalDate.parse("2026-06-30"),
                from("2026-01-31", null, "2026-06-30").settled().term().endOn());
        var renewed = new ContractTerm(12, Renewal.AUTOMATIC, null);
        assertNull(Samples.details("C", "2026-01-31", SubscriptionType.MONTHLY, null, renewed)
                .settled()
                .term()
                .endOn());
    }

    @ParameterizedTest
    @CsvSource({"MONTHLY, 1", "MONTHLY, 120", "ANNUAL_PREPAY, 12", "ANNUAL_MONTHLY, 36"})
    void termsOfTheseLengthsAreTaken(SubscriptionType type, int months) {
        var term = new ContractTerm(months, Renewal.AUTOMATIC, null);
        assertEquals(
                months,
                Samples.details("C", "2026-01-15", type, null, term).term().months());
    }

    @Test
    void annualSubscriptionsGoForWholeYears() {
        var term = new ContractTerm(13, Renewal.AUTOMATIC, null);
        assertRefused(
                "termMonths",
                ContractProblem.YEARS_ALONE,
                () -> Samples.details("C", "2026-01-15", SubscriptionType.ANNUAL_PREPAY, null, term));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 121})
    void otherTermsAreRefused(int months) {
        assertRefused("termMonths", PlatformProblem.INVALID, () -> new ContractTerm(months, Renewal.AUTOMATIC, null));
    }

    @Test
    void paymentTermsAndCurrencyAreOfTheirLists() {
        var dollars = Currency.getInstance("USD");
        assertEquals(0, new ContractBilling(SubscriptionType.MONTHLY, dollars, 0).paymentDays());
        for (var days : new int[] {-1, 366}) {
            assertRefused(
                    "paymentDays",
                    PlatformProblem.INVALID,
                    () -> new ContractBilling(SubscriptionType.MONTHLY, dollars, days));
        }
        var francs = Currency.getInstance("CHF");
        assertRefused(
                "currency", PlatformProblem.INVALID, () -> new ContractBilling(SubscriptionType.MONTHLY, francs, 30));
        assertRefused("currency", PlatformProblem.INVALID, () -> ContractBilling.currencyOf("dollars"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"15 January", "2026-02-30", "1989-12-31", "2200-01-01", "-999999999-01-01"})
    void datesThatAreNoneAreRefused(String typed) {
        assertRefused("endOn", PlatformProblem.INVALID, () -> Inputs.date("endOn", typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1e3", "1,000", "0.00001", "1000000000", "ten", "1.", ".5"})
    void quantitiesThatAreNoneAreRefused(String typed) {
        assertRefused("committed_CX1", PlatformProblem.INVALID, () -> Inputs.quantity("committed_CX1", typed));
    }

    @ParameterizedTest
    @CsvSource({"75, 75", "75.00, 75", "0.0085, 0.0085", "0.00000001, 1E-8", "9999999, 9999999"})
    void pricesAreReadWithAPoint(String typed, String price) {
        assertEquals(0, Inputs.price("price", typed).compareTo(new BigDecimal(price)));
    }
}
