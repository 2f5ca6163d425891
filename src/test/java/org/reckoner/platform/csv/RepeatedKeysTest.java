package org.reckoner.platform.csv;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepeatedKeysTest {
    private static final CsvLayout<String> LAYOUT = new CsvLayout<>(List.of("id"), "id", row -> row.id("id"));

    @Test
    void everyRepeatedKeyIsFoundAndFewOthers() throws IOException {
        var lines = new ArrayList<>(List.of("id"));
        for (var i = 0; i < 20_000; i++) {
            lines.add("2026-06-01-some-session-of-a-file-" + i);
        }
        for (var i = 0; i < 20_000; i += 100) {
            lines.add("2026-06-01-some-session-of-a-file-" + i);
        }
        try (var file = CsvFile.of(lines.toArray(String[]::new))) {
            var repeated = RepeatedKeys.of(file.path(), LAYOUT);
            var inVain = 0;
            for (var i = 0; i < 20_000; i++) {
                var says = repeated.mayRepeat("2026-06-01-some-session-of-a-file-" + i);
                if (i % 100 == 0) {
                    assertTrue(says);
                } else if (says) {
                    inVain++;
                }
            }
            assertTrue(inVain < 1000, "asked about in vain: " + inVain);
        }
    }
}
