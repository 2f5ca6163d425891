package org.reckoner.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Currency;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reckoner.money.UnitPrice;
import org.reckoner.rating.LicenceLevel;
import org.reckoner.rating.LicenceModel;
import org.reckoner.rating.PeakRule;
import org.reckoner.rating.RatingRefused;
import org.reckoner.rating.draft.Contracts;
import org.reckoner.rating.terms.ContractTerms;
import org.reckoner.rating.terms.SubscriptionType;

/** What-if: other terms change what was asked for and nothing else. */
class VariantTermsTest {
    private static final ContractTerms AGREED = Contracts.aContract()
            .licence(LicenceLevel.COMMUNICATE, 3, "5.00", "6.00")
            .licence(LicenceLevel.CX1, 10, "20.00", "25.00")
            .addOn("WEM", LicenceLevel.CX1)
            .build();
    private static final UnitPrice LISTED = UnitPrice.of("1.10", Currency.getInstance("USD"));

    private static Variant variant(LicenceModel model, boolean listed, Map<String, BigDecimal> committed) {
        return new Variant(
                model, PeakRule.CONTIGUOUS, Duration.ofMinutes(45), SubscriptionType.ANNUAL_MONTHLY, listed, committed);
    }

    @Test
    void whatWasAgreedIsTheSameAgain() {
        var counting = AGREED.termsOf(0).counting();
        var same = new Variant(
                counting.model(), counting.peakRule(), counting.threshold(), AGREED.type(), false, Map.of());
        assertEquals(AGREED, new VariantTerms(same, Map.of()).of(AGREED));
    }

    @Test
    void modelPricesAndCommitmentsAreTheOthers() {
        var variant = variant(LicenceModel.HOURLY, true, Map.of("CX1", BigDecimal.valueOf(4)));
        var other = new VariantTerms(variant, Map.of(LicenceLevel.CX1, LISTED)).of(AGREED);
        assertEquals(SubscriptionType.ANNUAL_MONTHLY, other.type());
        var terms = other.termsOf(5);
        assertEquals(LicenceModel.HOURLY, terms.counting().model());
        assertEquals(Duration.ofMinutes(45), terms.counting().threshold());
        var cx1 = terms.product("CX1").orElseThrow();
        assertEquals("CX1 hourly user", cx1.product().name());
        assertEquals(BigDecimal.valueOf(4), cx1.commitment().quantity());
        assertEquals(LISTED, cx1.onDemand());
        assertEquals(AGREED.termsOf(5).product("COMMUNICATE"), terms.product("COMMUNICATE"), "always named");
        assertEquals(AGREED.termsOf(5).product("WEM"), terms.product("WEM"));
        assertEquals(AGREED.termsOf(5).numberFees(), terms.numberFees());
    }

    @Test
    void aLevelWithoutAListPriceIsRefused() {
        var variant = new VariantTerms(variant(LicenceModel.HOURLY, true, Map.of()), Map.of());
        assertThrows(RatingRefused.class, () -> variant.of(AGREED));
    }
}
