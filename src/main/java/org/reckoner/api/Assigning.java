package org.reckoner.api;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;

/**
 * Who or what is to be put into a unit, and who out of it.
 *
 * @param from the local date it counts from, or null for today
 */
record Assigning(List<String> assign, List<String> remove, LocalDate from) {
    /** So many at once. */
    static final int MAX = 100;

    Assigning {
        assign = List.copyOf(assign);
        remove = List.copyOf(remove);
    }

    /** @throws RuleViolation {@link PlatformProblem#INVALID} */
    static Assigning of(InputStream body) {
        var json = object(body);
        var found = new Assigning(names(json, "assign"), names(json, "remove"), date(json));
        if (found.assign.isEmpty() && found.remove.isEmpty()) {
            throw new RuleViolation(PlatformProblem.INVALID, "assign", "1 to " + MAX + " texts, or those of remove");
        }
        return found;
    }

    static JsonObject object(InputStream body) {
        try (var reader = Json.createReader(body)) {
            return reader.readObject();
        } catch (JsonException e) {
            throw new RuleViolation(PlatformProblem.INVALID, "body", "one JSON object");
        }
    }

    private static List<String> names(JsonObject json, String name) {
        var given = json.get(name);
        if (given == null) {
            return List.of();
        }
        if (given.getValueType() != JsonValue.ValueType.ARRAY
                || given.asJsonArray().size() > MAX
                || !given.asJsonArray().stream().allMatch(JsonString.class::isInstance)) {
            throw new RuleViolation(PlatformProblem.INVALID, name, "at most " + MAX + " texts");
        }
        return given.asJsonArray().getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .distinct()
                .toList();
    }

    private static LocalDate date(JsonObject json) {
        var given = json.getString("from", null);
        try {
            return given == null ? null : LocalDate.parse(given);
        } catch (DateTimeException e) {
            throw new RuleViolation(PlatformProblem.INVALID, "from", "a date such as 2026-02-28");
        }
    }
}
