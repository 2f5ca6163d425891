package org.reckoner.directory;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * What a list of numbers is narrowed to.
 *
 * @param text digits; the number's first ones where a plus stands before them, else any that follow each other; null for all
 * @param kind its code, or null for all
 * @param heldOn a local date on which they are held, or null for all
 */
public record NumberSearch(String text, String kind, LocalDate heldOn) implements Serializable {
    public static final NumberSearch ALL = new NumberSearch(null, null, null);

    public NumberSearch {
        text = text == null || text.isBlank() ? null : text.strip();
        kind = kind == null || kind.isBlank() ? null : kind.strip();
    }

    /** For SQL's {@code like}: digits, whatever stands between them. */
    public String pattern() {
        var digits = text == null ? "" : text.replaceAll("[^0-9]", "");
        return (text != null && text.startsWith("+") ? "+" : "%") + digits + "%";
    }

    /** Whether something was typed that no number can have. */
    public boolean fitsNothing() {
        return text != null && !text.startsWith("+") && text.chars().noneMatch(Character::isDigit);
    }
}
