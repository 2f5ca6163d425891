package org.reckoner.tenant.web;

import java.io.Serializable;
import java.util.Arrays;

/** One of the values a select offers, with the words people read. */
public record Choice(String value, String label) implements Serializable {
    /** The constant of that name, or null: what a browser sends need not be what it was offered. */
    static <E extends Enum<E>> E of(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
