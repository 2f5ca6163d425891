package org.reckoner.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import java.io.StringReader;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reckoner.money.Money;
import org.reckoner.rating.terms.Section;
import org.reckoner.unit.UnitCategory;
import org.reckoner.unit.UnitPartRow;

/** FOCUS 1.2: the columns it demands, and what may stand in them, as its column definitions say. */
class FocusRowTest {
    private static final List<String> MANDATORY = List.of(
            "BilledCost",
            "BillingAccountId",
            "BillingAccountName",
            "BillingCurrency",
            "BillingPeriodEnd",
            "BillingPeriodStart",
            "ChargeCategory",
            "ChargeClass",
            "ChargeDescription",
            "ChargePeriodEnd",
            "ChargePeriodStart",
            "ContractedCost",
            "EffectiveCost",
            "InvoiceIssuerName",
            "ListCost",
            "PricingQuantity",
            "PricingUnit",
            "ProviderName",
            "PublisherName",
            "ServiceCategory",
            "ServiceName");

    /** Beside what may be null by the charge's category or class. */
    private static final Set<String> MAY_BE_NULL = Set.of("ChargeClass", "PricingQuantity", "PricingUnit");

    private static final Set<String> CHARGE_CATEGORIES = Set.of("Usage", "Purchase", "Tax", "Credit", "Adjustment");
    private static final Set<String> FREQUENCIES = Set.of("One-Time", "Recurring", "Usage-Based");
    private static final String MOMENT = "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z";

    private static Map<String, String> row(UnitCategory category, boolean isReversal, long unit, String name) {
        var amount = Money.of("-12.30", Currency.getInstance("USD"));
        var section = category == UnitCategory.TAXES ? Section.TAXES : Section.CORE;
        var part = new UnitPartRow(unit, name, section, category, "CX1", "INV-1", null, isReversal, amount);
        return new FocusRow(
                        new FocusRow.Account("17", "Anonymous Bank", "Reckoner Ltd"),
                        Instant.parse("1999-01-31T22:00:00Z"),
                        Instant.parse("1999-02-28T22:00:00Z"),
                        part,
                        "Licences")
                .values();
    }

    @ParameterizedTest
    @EnumSource
    void everyRowHasTheMandatoryColumnsWithValuesThatAreAllowed(UnitCategory category) {
        var row = row(category, false, 7, "Care");
        assertEquals(FocusRow.COLUMNS, List.copyOf(row.keySet()));
        for (var column : MANDATORY) {
            assertTrue(row.containsKey(column), column);
            if (!MAY_BE_NULL.contains(column)) {
                assertNotNull(row.get(column), column);
            }
        }
        for (var cost : List.of("BilledCost", "ContractedCost", "EffectiveCost", "ListCost")) {
            assertTrue(row.get(cost).matches("-?[0-9]+(\\.[0-9]+)?"), row.get(cost));
        }
        for (var moment : List.of("BillingPeriodStart", "BillingPeriodEnd", "ChargePeriodStart", "ChargePeriodEnd")) {
            assertTrue(row.get(moment).matches(MOMENT), row.get(moment));
        }
        assertTrue(row.get("BillingCurrency").matches("[A-Z]{3}"));
        assertTrue(CHARGE_CATEGORIES.contains(row.get("ChargeCategory")));
        assertTrue(FREQUENCIES.contains(row.get("ChargeFrequency")));
        var isTax = row.get("ChargeCategory").equals("Tax");
        assertEquals(isTax, row.get("PricingQuantity") == null);
        assertEquals(isTax, row.get("PricingUnit") == null);
        assertTrue(!row.get("ChargeFrequency").equals("Usage-Based")
                || !row.get("ChargeCategory").equals("Purchase"));
        FocusRow.COLUMNS.stream()
                .filter(column -> column.startsWith("x_"))
                .forEach(column -> assertTrue(column.matches("x_[A-Z][A-Za-z]+"), column));
    }

    @Test
    void aUnitIsASubAccountAndATagAndWhatIsInNoneIsNeither() {
        var named = row(UnitCategory.LICENCES, false, 7, "R\"D \\ Care");
        assertEquals("7", named.get("SubAccountId"));
        assertEquals("R\"D \\ Care", named.get("SubAccountName"));
        try (var json = Json.createReader(new StringReader(named.get("Tags")))) {
            assertEquals("R\"D \\ Care", json.readObject().getString("BillingUnit"));
        }
        var none = row(UnitCategory.LICENCES, false, 0, null);
        assertNull(none.get("SubAccountId"));
        assertEquals("{}", none.get("Tags"));
    }

    @Test
    void whatIsTakenBackAndWhatComesLaterIsACorrection() {
        assertNull(row(UnitCategory.LICENCES, false, 7, "Care").get("ChargeClass"));
        assertEquals("Correction", row(UnitCategory.LICENCES, true, 7, "Care").get("ChargeClass"));
        assertEquals(
                "Correction", row(UnitCategory.ADJUSTMENTS, false, 7, "Care").get("ChargeClass"));
    }
}
