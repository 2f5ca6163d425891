package org.reckoner.platform.csv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainJsonTest {
    private static final List<String> COLUMNS = List.of("id", "at");
    private static final String GOOD = "{\"id\":\"s-1\", \"other\":12,\t\"at\" : null , \"id\":\"s 2\"} ";

    private final PlainJson plain = new PlainJson(COLUMNS);

    private String[] values(String line) {
        return plain.values(line.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsFlatObjectsOfTextsNumbersAndNulls() {
        assertArrayEquals(new String[] {"s 2", ""}, values(GOOD));
        assertArrayEquals(new String[] {"0", "120"}, values("{\"at\":120,\"id\":0}\r"));
        assertArrayEquals(new String[] {"", ""}, values("{\"at\":\"\"}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{}",
                "[]",
                "{\"id\"}",
                "{\"id\":}",
                "{\"id\":\"a\"",
                "{\"id\":\"a\"} x",
                "{\"id\":\"a\",}",
                "{\"id\":\"a}",
                "{\"id\":\"\\u0061\"}",
                "{\"id\":\"\u00e4\"}",
                "{\"id\":01}",
                "{\"id\":1.5}",
                "{\"id\":-1}",
                "{\"id\":nul}",
                "{\"id\":nulla}",
                "{\"id\":true}",
                "{\"id\":{}}",
                "{\"id\":[\"a\"]}",
                "{id:\"a\"}",
                "\uFEFF{\"id\":\"a\"}"
            })
    void leavesTheRestToTheRealParser(String line) {
        assertNull(values(line));
    }

    /** Whatever is done to a line, what is read of it is what the real parser reads. */
    @Test
    void neverReadsAnythingElseThanTheRealParser() {
        var random = new SplittableRandom(20261121);
        for (var i = 0; i < 50_000; i++) {
            var line = new StringBuilder(GOOD);
            for (var changes = random.nextInt(4); changes > 0; changes--) {
                var at = random.nextInt(line.length());
                line.replace(
                        at,
                        at + random.nextInt(2),
                        "{}\":, n0x\\[".substring(random.nextInt(9)).substring(0, 1));
            }
            var read = values(line.toString());
            if (read != null) {
                assertArrayEquals(general(line.toString()), read, line.toString());
            }
        }
    }

    private static String[] general(String line) {
        try (var reader = Json.createReader(new StringReader(line))) {
            var object = reader.readObject();
            return COLUMNS.stream().map(column -> text(object, column)).toArray(String[]::new);
        } catch (JsonException e) {
            return new String[0];
        }
    }

    private static String text(JsonObject object, String column) {
        var value = object.getOrDefault(column, JsonValue.NULL);
        return value == JsonValue.NULL ? "" : value instanceof JsonString s ? s.getString() : value.toString();
    }
}
