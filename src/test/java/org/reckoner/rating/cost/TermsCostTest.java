package org.reckoner.rating.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.reckoner.rating.draft.Contracts.aContract;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reckoner.money.Money;
import org.reckoner.rating.ClientKind;
import org.reckoner.rating.Holding;
import org.reckoner.rating.LicenceLevel;
import org.reckoner.rating.LicenceModel;
import org.reckoner.rating.PeriodCount;
import org.reckoner.rating.draft.UsageFacts;
import org.reckoner.rating.terms.ContractTerms;
import org.reckoner.rating.terms.Ramp;
import org.reckoner.rating.terms.SubscriptionType;

/** rating.md 5 and 7.1: what the same usage costs by different terms, worked out by hand. */
class TermsCostTest {
    /** So many users were there at once, for an hour on the period's second day. */
    private static UsageFacts facts(ContractTerms terms, int period, int users) {
        var span = terms.periods().period(period).span();
        var count = new PeriodCount(span, span.until(), LicenceModel.NAMED, user -> Holding.of(LicenceLevel.CX1));
        Instant login = span.from().plusSeconds(86_400);
        IntStream.range(0, users).forEach(n -> count.add("u" + n, login, login.plusSeconds(3600), ClientKind.WEB));
        return UsageFacts.of(count.result());
    }

    private static String cost(ContractTerms terms, int period, int users) {
        return new TermsCost(terms).of(period, facts(terms, period, users)).toString();
    }

    @ParameterizedTest
    @EnumSource(SubscriptionType.class)
    void rule5_1_to_5_3_whenACommitmentIsPaidDoesNotChangeWhatAPeriodCosts(SubscriptionType type) {
        var terms = aContract()
                .of(type)
                .licence(LicenceLevel.CX1, 10, "20.00", "25.00")
                .build();
        for (var period : List.of(0, 1, 11, 12, 13)) {
            assertEquals("250.00 USD", cost(terms, period, 12), "10 x 20.00 and 2 x 25.00");
            assertEquals("200.00 USD", cost(terms, period, 7), "10 x 20.00");
        }
    }

    @Test
    void rule5_3_theTwelfthsOfAYearAddUpToIt() {
        var terms = aContract()
                .of(SubscriptionType.ANNUAL_PREPAY)
                .licence(LicenceLevel.CX1, 7, "33.335", "40.00")
                .build();
        var year = IntStream.range(0, 12)
                .mapToObj(period -> new TermsCost(terms).of(period, facts(terms, period, 0)))
                .toList();
        assertEquals("2800.14 USD", Money.sum(year, terms.currency()).toString());
    }

    @Test
    void rule5_5_aRampCostsWhatItsOptionSays() {
        for (var expected : Map.of(Ramp.Option.NO_LICENCE_FEES, "0.00 USD", Ramp.Option.CHARGE_ACTUAL, "300.00 USD")
                .entrySet()) {
            for (var type : SubscriptionType.values()) {
                var terms = aContract()
                        .of(type)
                        .ramp("2026-03-15", expected.getKey())
                        .licence(LicenceLevel.CX1, 10, "20.00", "25.00")
                        .build();
                assertEquals(expected.getValue(), cost(terms, 1, 12), type + " in the ramp");
                assertEquals("250.00 USD", cost(terms, 2, 12), type + " in the term");
            }
        }
    }

    @Test
    void rule3_3_theModelMakesTheDifference() {
        var named = aContract().licence(LicenceLevel.CX1, 0, "0", "25.00").build();
        var hourly = aContract()
                .model(LicenceModel.HOURLY)
                .licence(LicenceLevel.CX1, 0, "0", "1.10")
                .build();
        assertEquals("75.00 USD", cost(named, 0, 3));
        assertEquals("3.30 USD", cost(hourly, 0, 3), "three hours");
    }
}
