package org.reckoner.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.reckoner.account.ProductUse;
import org.reckoner.contract.AgreedPrices;
import org.reckoner.contract.ContractProduct;
import org.reckoner.contract.Measure;
import org.reckoner.money.Money;
import org.reckoner.period.Dates;
import org.reckoner.rating.LicenceLevel;
import org.reckoner.rating.LicenceModel;
import org.reckoner.rating.terms.Section;

/** rating.md 5.8: the greater of committed and actual seats brings the allowance. Ten seats are committed, each brings ten gigabytes. */
class IncludedTest {
    private static final Currency USD = Currency.getInstance("USD");
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 15);

    private static AgreedPrices prices(int committed) {
        return new AgreedPrices(BigDecimal.valueOf(committed), new BigDecimal("0.08"), new BigDecimal("0.10"));
    }

    private static ContractProduct seats() {
        return ContractProduct.licence(LicenceLevel.CX1, LicenceModel.NAMED, prices(10));
    }

    private static ContractProduct storage(int committed, Map<String, BigDecimal> allowances) {
        var measure = Measure.resource("RECORDING_STORAGE", allowances);
        return new ContractProduct("STORAGE", "Storage", "GB", Section.RESOURCES, false, measure, prices(committed));
    }

    private static ProductUse counted(int allowance, int committed) {
        var none = Money.zero(USD);
        return new ProductUse(
                "STORAGE",
                "Storage",
                "GB",
                BigDecimal.valueOf(committed),
                BigDecimal.valueOf(allowance),
                BigDecimal.valueOf(70),
                new BigDecimal("210.1234"),
                none,
                none);
    }

    @Test
    void theSeatsThatWereUsedCountOnceThePeriodIsCounted() {
        var storage = storage(20, Map.of("CX1", BigDecimal.TEN));
        var products = List.of(seats(), storage);
        assertEquals("120 committed alone", told(Included.of(storage, products, Optional.empty())), "10 x 10 and 20");
        assertEquals(
                "140 counted", told(Included.of(storage, products, Optional.of(counted(120, 20)))), "12 x 10 and 20");
    }

    @Test
    void whatHasNoAllowanceNeedsNoCount() {
        var storage = storage(20, Map.of());
        assertEquals("20 counted", told(Included.of(storage, List.of(seats(), storage), Optional.empty())));
    }

    private static String told(Included included) {
        return included.whole().toPlainString() + (included.isCounted() ? " counted" : " committed alone");
    }

    /** 70 gigabytes in ten of thirty-one days are 217 at its end. */
    @Test
    void whatIsAboveCostsAndTheCommitmentDoesAlways() {
        var recorded = new Recorded(
                new TreeMap<>(Map.of(FIRST, BigDecimal.valueOf(70))),
                new Dates(FIRST, FIRST.plusMonths(1)),
                FIRST.plusDays(10));
        var storage = storage(20, Map.of("CX1", BigDecimal.TEN));
        var products = List.of(seats(), storage);
        var few = recorded.of(storage, products, Optional.empty(), USD);
        assertEquals("97 11.30 USD", few.overage() + " " + few.projectedCost(), "97 x 0.10 and 20 x 0.08");
        var more = recorded.of(storage, products, Optional.of(counted(120, 20)), USD);
        assertEquals("70.1 8.61 USD", more.overage() + " " + more.projectedCost(), "as the bill so far projects it");
        assertEquals("217 0 null", told(recorded.unpriced("RECORDINGS")));
    }

    private static String told(RecordingUse use) {
        return use.projected() + " " + use.included() + " " + use.projectedCost();
    }
}
