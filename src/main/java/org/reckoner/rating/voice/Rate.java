package org.reckoner.rating.voice;

import java.math.BigDecimal;
import java.util.Objects;
import org.reckoner.rating.Required;

/**
 * A row of a rate deck.
 *
 * @param callType the type of call it is for, or {@link #ANY_TYPE}
 * @param prefix digits a number begins with, with or without a leading plus; empty for every number
 * @param usageGroup the name of the invoice line its calls are on
 * @param perMinute in the contract's currency; not negative
 */
public record Rate(CallDirection direction, String callType, String prefix, String usageGroup, BigDecimal perMinute) {

    public static final String ANY_TYPE = "*";

    public Rate {
        Objects.requireNonNull(direction, "direction");
        Required.text(callType, "callType");
        Required.text(usageGroup, "usageGroup");
        Required.notNegative(perMinute, "perMinute");
        prefix = prefix.startsWith("+") ? prefix.substring(1) : prefix;
        perMinute = Required.plain(perMinute);
        if (!prefix.chars().allMatch(PrefixIndex::isDigit)) {
            throw new IllegalArgumentException("a prefix has digits only, not " + prefix);
        }
    }
}
