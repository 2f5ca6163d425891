package org.reckoner.invoice;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.Map;
import java.util.TreeMap;

/** Named texts as a JSON object, always in the same order, so that the same texts have the same digest. */
final class FlatJson {
    /** Asked for once: {@code Json}'s own methods look for the provider each time. */
    static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());

    static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    private FlatJson() {}

    /** Leaves out what is null. */
    static String write(Map<String, String> values) {
        var object = BUILDERS.createObjectBuilder();
        new TreeMap<>(values).forEach((name, value) -> {
            if (value != null) {
                object.add(name, value);
            }
        });
        return object.build().toString();
    }

    static Map<String, String> read(String json) {
        try (var reader = READERS.createReader(new StringReader(json))) {
            var values = new TreeMap<String, String>();
            reader.readObject().forEach((name, value) -> values.put(name, ((JsonString) value).getString()));
            return values;
        }
    }
}
