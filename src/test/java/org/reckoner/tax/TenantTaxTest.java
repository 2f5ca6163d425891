package org.reckoner.tax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reckoner.it.Problems.assertRefused;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.rating.draft.TaxCategory;

/** What a tax may be, and on which invoices it is. */
class TenantTaxTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    @Test
    void itIsOnInvoicesFromItsFirstToItsLastDate() {
        var tax = tax("VAT", "19.00", TaxCategory.STANDARD, LocalDate.of(2026, 6, 30));
        assertFalse(tax.isOn(LocalDate.of(2025, 12, 31)));
        assertTrue(tax.isOn(FIRST));
        assertTrue(tax.isOn(LocalDate.of(2026, 6, 30)));
        assertFalse(tax.isOn(LocalDate.of(2026, 7, 1)));
        assertTrue(tax("VAT", "19", TaxCategory.STANDARD, null).isOn(LocalDate.of(2099, 1, 1)));
        assertEquals(new BigDecimal("19"), tax.rate().percent());
    }

    @Test
    void onlyTheStandardRateIsAboveZero() {
        assertRefused(TaxProblem.PERCENT_AND_CATEGORY, () -> tax("VAT", "0", TaxCategory.STANDARD, null));
        assertRefused(TaxProblem.PERCENT_AND_CATEGORY, () -> tax("VAT", "19", TaxCategory.REVERSE_CHARGE, null));
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertRefused(PlatformProblem.INVALID, () -> tax(" ", "19", TaxCategory.STANDARD, null));
        assertRefused(PlatformProblem.INVALID, () -> tax("VAT", "100.1", TaxCategory.STANDARD, null));
        assertRefused(PlatformProblem.INVALID, () -> tax("VAT", "-1", TaxCategory.STANDARD, null));
        assertRefused(PlatformProblem.INVALID, () -> tax("VAT", "1.00001", TaxCategory.STANDARD, null));
        assertRefused(
                TaxProblem.ENDS_BEFORE_IT_BEGINS, () -> tax("VAT", "19", TaxCategory.STANDARD, FIRST.minusDays(1)));
    }

    private static TenantTax tax(String name, String percent, TaxCategory category, LocalDate until) {
        return new TenantTax(0, 0, name, new BigDecimal(percent), category, Set.of(), Set.of(), FIRST, until);
    }
}
