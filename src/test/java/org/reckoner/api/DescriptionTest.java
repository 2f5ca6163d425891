package org.reckoner.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.reckoner.access.ApiScope;

/** The OpenAPI document says every operation there is and no other, and each of its references leads somewhere. */
class DescriptionTest {
    private static final Pattern PARAMETER = Pattern.compile("\\{([a-z]+)[^{}]*(?:\\{[^}]*}[^{}]*)*}");

    @Test
    void everyOperationIsDescribedAndNoOther() throws IOException {
        var there = new TreeSet<String>();
        for (var resource : new ApiApplication().getClasses()) {
            var root = resource.getAnnotation(Path.class);
            if (root != null) {
                Arrays.stream(resource.getDeclaredMethods()).forEach(method -> add(there, root.value(), method));
            }
        }
        var described =
                Operation.all().stream().map(Operation::toString).collect(Collectors.toCollection(TreeSet::new));
        assertTrue(there.size() >= 19, there::toString);
        assertEquals(there, described);
    }

    private static void add(TreeSet<String> there, String root, Method method) {
        var verb =
                method.isAnnotationPresent(GET.class) ? "get" : method.isAnnotationPresent(POST.class) ? "post" : null;
        if (verb != null) {
            var own = method.getAnnotation(Path.class);
            var whole = ("/" + root + "/" + (own == null ? "" : own.value())).replaceAll("/+", "/");
            var plain = PARAMETER.matcher(whole).replaceAll("{$1}");
            there.add(verb + " " + plain.replaceAll("(.)/$", "$1"));
        }
    }

    @Test
    void everyReferenceLeadsSomewhereAndEveryOperationHasANameOfItsOwn() throws IOException {
        var document = Operation.document();
        assertEquals("3.1.0", document.getString("openapi"));
        var names = new TreeSet<String>();
        var count = new int[1];
        visit(document, object -> {
            if (object.containsKey("$ref")) {
                var pointer = object.getString("$ref").substring(1);
                assertTrue(Json.createPointer(pointer).containsValue(document), pointer);
            }
            if (object.get("operationId") instanceof JsonString name) {
                names.add(name.getString());
                count[0]++;
            }
        });
        assertEquals(count[0], names.size(), names::toString);
    }

    /** Which ApiMatrixIT asks each operation for. */
    @Test
    void everyOperationSaysWhichScopesAKeyNeeds() throws IOException {
        var scopes = Arrays.stream(ApiScope.values()).map(Enum::name).toList();
        for (var operation : Operation.all()) {
            assertFalse(operation.scopes().isEmpty(), operation::toString);
            operation.scopes().forEach(some -> assertTrue(scopes.containsAll(some), operation::toString));
            assertEquals(operation.path().equals("/openapi.json"), operation.isOpenToAll(), operation::toString);
        }
    }

    /** Every parameter of a path is described with it. */
    @Test
    void pathsHaveTheirParameters() throws IOException {
        Operation.document().getJsonObject("paths").forEach((path, operations) -> {
            var named = PARAMETER
                    .matcher(path)
                    .results()
                    .map(match -> match.group(1))
                    .collect(Collectors.toSet());
            operations.asJsonObject().values().forEach(operation -> {
                var given = operation.asJsonObject().getJsonArray("parameters").toString();
                named.forEach(name -> assertTrue(given.contains("/parameters/" + name), path));
            });
        });
    }

    /** By a reader that is not ours. */
    @Test
    void theDocumentIsValid() throws IOException {
        assertEquals(List.of(), complaints(text()));
    }

    @Test
    void whatIsNotInTheStandardIsNotValid() throws IOException {
        var complaints = complaints(text().replaceFirst("\"responses\"", "\"answers\""));
        assertTrue(complaints.stream().anyMatch(each -> each.contains("responses is missing")), complaints::toString);
    }

    private static List<String> complaints(String document) {
        return new OpenAPIV3Parser()
                .readContents(document, null, new ParseOptions())
                .getMessages();
    }

    private static String text() throws IOException {
        try (var in = DescriptionResource.class.getResourceAsStream("openapi.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void visit(JsonValue value, Consumer<JsonObject> visitor) {
        if (value instanceof JsonObject object) {
            visitor.accept(object);
            object.values().forEach(each -> visit(each, visitor));
        } else if (value.getValueType() == JsonValue.ValueType.ARRAY) {
            value.asJsonArray().forEach(each -> visit(each, visitor));
        }
    }
}
