package org.reckoner.invoice;

import jakarta.json.Json;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.Map;
import java.util.TreeMap;

/** Named texts as a JSON object, always in the same order, so that the same texts have the same digest. */
final class FlatJson {
    private FlatJson() {}

    /** Leaves out what is null. */
    static String write(Map<String, String> values) {
        var object = Json.createObjectBuilder();
        new TreeMap<>(values).forEach((name, value) -> {
            if (value != null) {
                object.add(name, value);
            }
        });
        return object.build().toString();
    }

    static Map<String, String> read(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            var values = new TreeMap<String, String>();
            reader.readObject().forEach((name, value) -> values.put(name, ((JsonString) value).getString()));
            return values;
        }
    }
}
