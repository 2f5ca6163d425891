package org.reckoner.evidence;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What was written down beside a line when it was drafted (rating.md 8). Money is left out for those who do not see it. */
public final class LineFacts {
    private final JsonObject json;

    private LineFacts(JsonObject json) {
        this.json = json;
    }

    static LineFacts of(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return new LineFacts(reader.readObject());
        }
    }

    /** What was counted: {@code PEAK}, {@code CALLS} and so on. */
    public String kind() {
        return json.getString("kind");
    }

    /** A number, or zero where there is none such. */
    public BigDecimal number(String name) {
        return find(name).orElse(BigDecimal.ZERO);
    }

    public Optional<BigDecimal> find(String name) {
        return json.get(name) instanceof JsonNumber number ? Optional.of(number.bigDecimalValue()) : Optional.empty();
    }

    /** A text, or an empty one where there is none such. */
    public String text(String name) {
        return json.getString(name, "");
    }

    /** A date, or null where there is none such. */
    public LocalDate date(String name) {
        return json.containsKey(name) ? LocalDate.parse(json.getString(name)) : null;
    }

    /** The listed texts; the first thousand at most were written down. */
    public List<String> list(String name) {
        return json.containsKey(name) ? json.getJsonArray(name).getValuesAs(JsonString::getString) : List.of();
    }
}
