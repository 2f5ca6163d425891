package org.reckoner.report;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reckoner.unit.UnitCategory;
import org.reckoner.unit.UnitPartRow;

/**
 * A charge as the FinOps Open Cost and Usage Specification 1.2 has it: all of its mandatory columns, those of its others that are known, and
 * our own, which begin with {@code x_}. A billing unit is a sub account, and a tag besides.
 */
record FocusRow(Account account, Instant from, Instant until, UnitPartRow part, String service) {
    static final List<String> COLUMNS = List.of(
            "BilledCost",
            "BillingAccountId",
            "BillingAccountName",
            "BillingCurrency",
            "BillingPeriodEnd",
            "BillingPeriodStart",
            "ChargeCategory",
            "ChargeClass",
            "ChargeDescription",
            "ChargeFrequency",
            "ChargePeriodEnd",
            "ChargePeriodStart",
            "ContractedCost",
            "EffectiveCost",
            "InvoiceId",
            "InvoiceIssuerName",
            "ListCost",
            "PricingQuantity",
            "PricingUnit",
            "ProviderName",
            "PublisherName",
            "ServiceCategory",
            "ServiceName",
            "SubAccountId",
            "SubAccountName",
            "Tags",
            "x_BillingUnit",
            "x_InvoiceSection",
            "x_Product");

    private static final String CORRECTION = "Correction";

    /** Who is billed, and by whom. */
    record Account(String id, String name, String issuer) {}

    /** By column, in their order; null is an empty value. */
    Map<String, String> values() {
        var isTax = part.category() == UnitCategory.TAXES;
        var cost = part.amount().amount().toPlainString();
        var values = new LinkedHashMap<String, String>();
        COLUMNS.forEach(column -> values.put(column, null));
        List.of("BilledCost", "ContractedCost", "EffectiveCost", "ListCost")
                .forEach(column -> values.put(column, cost));
        values.put("BillingAccountId", account.id());
        values.put("BillingAccountName", account.name());
        values.put("BillingCurrency", part.amount().currency().getCurrencyCode());
        for (var period : List.of("BillingPeriod", "ChargePeriod")) {
            values.put(period + "Start", from.toString());
            values.put(period + "End", until.toString());
        }
        values.put("ChargeCategory", chargeCategory());
        values.put("ChargeClass", isCorrection() ? CORRECTION : null);
        values.put("ChargeDescription", service + ": " + part.product());
        values.put("ChargeFrequency", frequency());
        values.put("InvoiceId", part.document());
        List.of("InvoiceIssuerName", "ProviderName", "PublisherName")
                .forEach(column -> values.put(column, account.issuer()));
        values.put("PricingQuantity", isTax ? null : "1"); // a part of a line has a cost, and no quantity of its own
        values.put("PricingUnit", isTax ? null : "Charges");
        values.put("ServiceCategory", "Business Applications");
        values.put("ServiceName", service);
        unit(values);
        values.put("x_InvoiceSection", part.section().title());
        values.put("x_Product", part.product());
        return values;
    }

    private void unit(Map<String, String> values) {
        if (part.isUnassigned()) {
            values.put("Tags", "{}");
            return;
        }
        values.put("SubAccountId", Long.toString(part.unitId()));
        values.put("SubAccountName", part.name());
        values.put("Tags", "{\"BillingUnit\": \"" + escaped(part.name()) + "\"}");
        values.put("x_BillingUnit", part.name());
    }

    /** As JSON has text; a unit's name is one line. */
    private static String escaped(String name) {
        return name == null ? "" : name.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private String chargeCategory() {
        return switch (part.category()) {
            case INBOUND, OUTBOUND, DIALER, SPEECH_ANALYTICS, RESOURCES -> "Usage";
            case NUMBER_FEES, LICENCES, OTHER -> "Purchase";
            case ADJUSTMENTS -> "Adjustment";
            case TAXES -> "Tax";
        };
    }

    /** What comes after the invoice of the period: what a later one adds, and what is taken back. */
    private boolean isCorrection() {
        return part.category() == UnitCategory.ADJUSTMENTS || part.isReversal();
    }

    private String frequency() {
        return switch (part.category()) {
            case INBOUND, OUTBOUND, DIALER, SPEECH_ANALYTICS, RESOURCES -> "Usage-Based";
            case NUMBER_FEES, LICENCES -> "Recurring";
            case OTHER, ADJUSTMENTS, TAXES -> "One-Time";
        };
    }
}
