package org.reckoner.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An operation as the OpenAPI document has it.
 *
 * @param path {@code /units/{id}}
 * @param scopes the sets of scopes of which a key needs one; an empty set where every key will do
 */
record Operation(String verb, String path, List<Set<String>> scopes) {

    static List<Operation> all() throws IOException {
        var all = new ArrayList<Operation>();
        document()
                .getJsonObject("paths")
                .forEach((path, operations) -> operations
                        .asJsonObject()
                        .forEach((verb, operation) ->
                                all.add(new Operation(verb, path, scopes(operation.asJsonObject())))));
        return all;
    }

    static JsonObject document() throws IOException {
        try (var reader = Json.createReader(DescriptionResource.class.getResourceAsStream("openapi.json"))) {
            return reader.readObject();
        }
    }

    private static List<Set<String>> scopes(JsonObject operation) {
        return operation.getJsonArray("security").getValuesAs(JsonObject.class).stream()
                .map(one -> one.getJsonArray("key").getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .collect(Collectors.toSet()))
                .toList();
    }

    boolean isOpenTo(Set<String> given) {
        return scopes.stream().anyMatch(given::containsAll);
    }

    /** Whether every key may, and it is about no tenant. */
    boolean isOpenToAll() {
        return isOpenTo(Set.of());
    }

    @Override
    public String toString() {
        return verb + " " + path;
    }
}
