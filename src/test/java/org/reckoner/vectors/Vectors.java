package org.reckoner.vectors;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.util.List;
import java.util.Objects;

/** The worked examples that come with the billing rules, as JSON. */
public final class Vectors {

    private Vectors() {}

    public static List<JsonObject> list(String name) {
        try (var reader = open(name)) {
            JsonArray array = reader.readArray();
            return array.getValuesAs(JsonObject.class);
        }
    }

    public static JsonObject object(String name) {
        try (var reader = open(name)) {
            return reader.readObject();
        }
    }

    private static JsonReader open(String name) {
        return Json.createReader(Objects.requireNonNull(Vectors.class.getResourceAsStream("/vectors/" + name), name));
    }
}
