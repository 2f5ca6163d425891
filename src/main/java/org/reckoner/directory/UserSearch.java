package org.reckoner.directory;

import java.util.Locale;

/**
 * What a list of users is narrowed to; null means any.
 *
 * @param text a part of the id, the name or the e-mail
 */
public record UserSearch(String text, UserState state) {
    public static final UserSearch ALL = new UserSearch(null, null);

    public UserSearch {
        text = text == null || text.isBlank() ? null : text.strip();
    }

    /** The pattern that finds a text anywhere in a search text; the text's own wildcards are plain characters. */
    static String pattern(String text) {
        var escaped = text.toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
        return "%" + escaped + "%";
    }
}
