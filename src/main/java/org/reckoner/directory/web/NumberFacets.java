package org.reckoner.directory.web;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.reckoner.directory.NumberSearch;

/**
 * What a list of numbers is narrowed to, as it stands in a URL; null or empty means any.
 *
 * @param held {@link #TODAY}, or anything else for those that were released, too
 */
record NumberFacets(String text, String kind, String held) implements Serializable {
    static final String TODAY = "today";

    NumberSearch search(LocalDate today) {
        return new NumberSearch(text, kind, TODAY.equals(held) ? today : null);
    }

    boolean isNarrowed() {
        return !query().isEmpty();
    }

    /** As parameters of a URL, each with an ampersand before it. */
    String query() {
        return part("q", text) + part("kind", kind) + part("held", held);
    }

    private static String part(String name, String value) {
        return value == null || value.isBlank()
                ? ""
                : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
