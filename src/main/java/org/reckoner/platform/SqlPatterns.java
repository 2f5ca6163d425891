package org.reckoner.platform;

import java.util.Locale;

/** Texts that people search for, as parts of {@code like ? escape '!'} over columns in lower case. */
public final class SqlPatterns {
    private SqlPatterns() {}

    /** Without blanks around it and in lower case; its own wildcards are plain characters. Null is nothing. */
    public static String escaped(String text) {
        return (text == null ? "" : text)
                .strip()
                .toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
    }

    /** What finds a text anywhere in another one. */
    public static String containing(String text) {
        return "%" + escaped(text) + "%";
    }
}
