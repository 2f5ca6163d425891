package org.reckoner.invoice.web;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.reckoner.platform.Texts;

/**
 * One thing a line is made of, in words.
 *
 * @param name what it is, in the reader's language
 * @param value as it was stored
 */
public record EvidenceFact(String name, String value) {
    private static final String WORDS = "invoice.evidence.";

    /** The facts of a line's evidence, in their order. */
    static List<EvidenceFact> of(String json, Locale locale) {
        try (var reader = Json.createReader(new StringReader(json))) {
            var facts = new ArrayList<EvidenceFact>();
            reader.readObject().forEach((name, value) -> {
                var isKind = name.equals("kind");
                var shown = isKind ? Texts.text(locale, WORDS + "kind." + text(value)) : text(value);
                facts.add(new EvidenceFact(Texts.text(locale, WORDS + name), shown));
            });
            return facts;
        }
    }

    private static String text(JsonValue value) {
        if (value instanceof JsonString string) {
            return string.getString();
        }
        return value instanceof JsonArray list
                ? list.stream().map(EvidenceFact::text).collect(Collectors.joining(", "))
                : value.toString();
    }
}
