package org.reckoner.rating;

import java.math.BigDecimal;
import java.util.Objects;

/** Checks that the types of the core share. */
public final class Required {

    private Required() {}

    /** Refuses null and blanks. */
    public static void text(String value, String name) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " is missing");
        }
    }

    /** Refuses null and numbers below zero. */
    public static void notNegative(BigDecimal value, String name) {
        if (Objects.requireNonNull(value, name).signum() < 0) {
            throw new IllegalArgumentException(name + " is negative: " + value);
        }
    }

    /** The same number without trailing zeros, so that equal numbers are equal however they were written. */
    public static BigDecimal plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
