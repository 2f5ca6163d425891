package org.reckoner.rating.voice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.reckoner.vectors.Vectors;

/** rating.md 5.9: what one call costs. */
class CallCostTest {

    static List<JsonObject> vectors() {
        return Vectors.list("voice.json");
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void rule5_9_theVectorsHold(JsonObject vector) {
        var cost = CallCost.of(
                Duration.ofSeconds(vector.getInt("durationSeconds")), new BigDecimal(vector.getString("rate")));
        assertEquals(vector.getInt("billedSeconds"), cost.billedSeconds());
        assertEquals(new BigDecimal(vector.getString("cost")), cost.cost());
    }

    @ParameterizedTest
    @CsvSource({"PT0.001S, 6", "PT6S, 6", "PT6.000001S, 12", "PT5.999S, 6", "PT0S, 0", "PT3600S, 3600"})
    void rule5_9_everyFractionOfSixSecondsCounts(Duration duration, long billed) {
        assertEquals(billed, CallCost.of(duration, BigDecimal.ONE).billedSeconds());
    }

    @Test
    void rule5_9_minutesAreExact() {
        assertEquals(
                new BigDecimal("12.5"),
                CallCost.of(Duration.ofSeconds(749), BigDecimal.ONE).minutes());
    }
}
