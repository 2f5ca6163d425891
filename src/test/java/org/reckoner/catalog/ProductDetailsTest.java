package org.reckoner.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.reckoner.it.Problems.assertRefused;

import java.math.BigDecimal;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.csv.RowRefused;
import org.reckoner.rating.LicenceLevel;
import org.reckoner.rating.LicenceModel;
import org.reckoner.rating.terms.Section;

class ProductDetailsTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "a,b", "Ä"})
    void aCodeIsPlain(String code) {
        var problem = code.isEmpty() ? PlatformProblem.INVALID : CatalogProblem.CODE_MALFORMED;
        assertRefused("code", problem, () -> details(code, ProductKind.DEVICE, ProductSubject.NOTHING));
    }

    @ParameterizedTest
    @EnumSource(
            value = Section.class,
            names = {"CORE_PREPAY", "TAXES"})
    void noProductStandsWhereLinesAreDerived(Section section) {
        assertRefused(
                "section",
                CatalogProblem.SECTION_NOT_FOR_PRODUCTS,
                () -> new ProductDetails(
                        "A", ProductKind.DEVICE, "A", "piece", section, false, ProductSubject.NOTHING));
    }

    @ParameterizedTest
    @EnumSource(
            value = ProductKind.class,
            names = {"ADD_ON", "INTEGRATION", "RESOURCE", "THIRD_PARTY", "NUMBER_FEE"})
    void whatBillsUsageSaysWhich(ProductKind kind) {
        assertRefused("key", CatalogProblem.SUBJECT_MISSING, () -> details("A", kind, ProductSubject.ofKey(" ")));
        assertEquals(
                "X", details("A", kind, ProductSubject.ofKey(" X ")).subject().key());
    }

    /** rating.md 3.3: COLLABORATE and COMMUNICATE are always named. */
    @Test
    void theLowerLevelsAreNamedWhateverIsChosen() {
        var subject = ProductSubject.licence(LicenceLevel.COMMUNICATE, LicenceModel.HOURLY);
        assertEquals(
                LicenceModel.NAMED,
                details("A", ProductKind.LICENCE, subject).subject().model());
        assertRefused(
                "level",
                PlatformProblem.INVALID,
                () -> details(
                        "A", ProductKind.LICENCE, new ProductSubject(null, LicenceModel.NAMED, null, new TreeMap<>())));
    }

    @Test
    void aKindKeepsOnlyWhatItHas() {
        var allowances = new TreeMap<LicenceLevel, BigDecimal>();
        allowances.put(LicenceLevel.CX1, new BigDecimal("10.50"));
        allowances.put(LicenceLevel.CX2, BigDecimal.ZERO);
        var everything = new ProductSubject(LicenceLevel.CX1, LicenceModel.NAMED, "KEY", allowances);

        var resource = details("A", ProductKind.RESOURCE, everything).subject();
        assertNull(resource.level());
        assertEquals("{CX1=10.5}", resource.allowances().toString());
        assertEquals(
                ProductSubject.NOTHING,
                details("A", ProductKind.DEVICE, everything).subject());
    }

    /** rating.md 3.1, 5.7. */
    @ParameterizedTest
    @EnumSource(ProductKind.class)
    void numbersAloneAreProrated(ProductKind kind) {
        assertEquals(kind == ProductKind.NUMBER_FEE ? Proration.BY_DAYS : Proration.WHOLE_PERIOD, kind.proration());
    }

    @Test
    void allowancesAreReadAsTheyAreWritten() {
        var read = FiledProduct.allowances("CX2=5000; cx1 = 0.5");
        assertEquals("CX1=0.5;CX2=5000", FiledProduct.text(read));
        for (var wrong : new String[] {"CX1", "CX9=1", "CX1=-1", "CX1=1e9"}) {
            assertThrows(RowRefused.class, () -> FiledProduct.allowances(wrong), wrong);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1e5", "1,5", "0.123456789", "123456789012", ""})
    void aPriceOfAFileIsPlain(String price) {
        assertRefused("price", CatalogProblem.PRICE_MALFORMED, () -> FiledPrice.price(price));
    }

    private static ProductDetails details(String code, ProductKind kind, ProductSubject subject) {
        return new ProductDetails(code, kind, "Name", kind.unit(), kind.section(), false, subject);
    }
}
