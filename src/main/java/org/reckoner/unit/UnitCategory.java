package org.reckoner.unit;

import java.util.Locale;
import org.reckoner.rating.cost.CostPart;
import org.reckoner.rating.terms.Section;
import org.reckoner.rating.voice.CallDirection;
import org.reckoner.rating.voice.Rate;
import org.reckoner.rating.voice.RateDeck;

/** What a unit's costs are for (product.md 2, Billing unit report), in the order of the report; named {@code unit.category.} and the constant. */
public enum UnitCategory {
    INBOUND(true),
    OUTBOUND(true),
    /** Outbound calls whose type names a dialer. */
    DIALER(true),
    SPEECH_ANALYTICS(true),
    /** All other resources. */
    RESOURCES(true),
    NUMBER_FEES(false),
    LICENCES(false),
    /** Third-party applications, devices, what was ordered once. */
    OTHER(false),
    /** What earlier periods came to cost more or less. */
    ADJUSTMENTS(false),
    TAXES(false);

    private static final String DIALER_TYPE = "DIAL";
    private static final String SPEECH = "SPEECH";

    private final boolean usage;

    UnitCategory(boolean usage) {
        this.usage = usage;
    }

    /** Whether it is charged for what was used; else it comes again each period, or came once. */
    public boolean isUsage() {
        return usage;
    }

    /** Whether it is charged by calls. */
    public boolean isCalls() {
        return this == INBOUND || this == OUTBOUND || this == DIALER;
    }

    /** @param deck the period's rates, which say whose calls a usage group's are */
    static UnitCategory of(CostPart part, RateDeck deck) {
        if (part.section() == Section.TAXES) {
            return TAXES;
        }
        return switch (part.kind()) {
            case CALLS -> calls(part.product(), deck);
            case NUMBERS -> NUMBER_FEES;
            case ADJUSTMENT -> ADJUSTMENTS;
            case ONE_TIME -> OTHER;
            case PRODUCT -> product(part);
        };
    }

    private static UnitCategory product(CostPart part) {
        return switch (part.section()) {
            case CORE, CORE_PREPAY -> LICENCES;
            case RESOURCES -> names(part.product(), SPEECH) ? SPEECH_ANALYTICS : RESOURCES;
            case THIRD_PARTY, DEVICES, TELCO, TAXES -> OTHER;
        };
    }

    /** A group that rates of both directions have is told by the first of them. */
    private static UnitCategory calls(String group, RateDeck deck) {
        return deck.rates().stream()
                .filter(rate -> rate.usageGroup().equals(group))
                .findFirst()
                .map(UnitCategory::calls)
                .orElse(OUTBOUND);
    }

    private static UnitCategory calls(Rate rate) {
        if (rate.direction() == CallDirection.INBOUND) {
            return INBOUND;
        }
        return names(rate.callType(), DIALER_TYPE) || names(rate.usageGroup(), DIALER_TYPE) ? DIALER : OUTBOUND;
    }

    private static boolean names(String text, String word) {
        return text.toUpperCase(Locale.ROOT).contains(word);
    }
}
