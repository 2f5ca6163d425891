package org.reckoner.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.function.Function;
import org.reckoner.money.Money;
import org.reckoner.period.Dates;

/** How this interface writes values: amounts and quantities as text, so that nobody's floating point touches them; null is left out. */
final class JsonWords {
    private final JsonObjectBuilder json = Json.createObjectBuilder();

    JsonWords id(String name, Long value) {
        return value == null ? this : text(name, value.toString());
    }

    JsonWords number(String name, Integer value) {
        if (value != null) {
            json.add(name, value);
        }
        return this;
    }

    /** By its {@code toString}. */
    JsonWords text(String name, Object value) {
        if (value != null) {
            json.add(name, value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString());
        }
        return this;
    }

    /** The amount alone; its currency stands elsewhere. */
    JsonWords amount(String name, Money value) {
        return text(name, value == null ? null : value.amount());
    }

    /** The first and the last day. */
    JsonWords dates(String name, Dates value) {
        if (value != null) {
            json.add(
                    name,
                    new JsonWords()
                            .text("from", value.from())
                            .text("until", value.lastDay())
                            .json());
        }
        return this;
    }

    JsonWords object(String name, JsonObject value) {
        if (value != null) {
            json.add(name, value);
        }
        return this;
    }

    <T> JsonWords list(String name, Collection<T> all, Function<T, JsonObject> each) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        all.stream().map(each).forEach(array::add);
        json.add(name, array);
        return this;
    }

    JsonObject json() {
        return json.build();
    }

    @Override
    public String toString() {
        return json().toString();
    }
}
