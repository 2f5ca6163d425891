package org.reckoner.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** quality.md 2: an upgrade brings the schema of an earlier release to the newest, and every row says what it said before. */
class UpgradeIT {
    private static final int ROWS = 40;

    /** Tables that later migrations add rows to, and why; the rest is compared whole. */
    private static final Map<String, String> ADDED_TO = Map.of("process", "a new process brings its row");

    @ParameterizedTest
    @ValueSource(strings = {"9", "78"})
    void whatWasThereBeforeIsThereAfterwards(String release) throws Exception {
        var database = TestDatabase.fresh("upgrade" + release);
        database.migrate(release);
        try (var connection = database.connect()) {
            Filler.fill(connection, ROWS, ROWS);
            var columns = Contents.columns(connection);
            var before = Contents.of(connection, columns);
            assertTrue(before.get("usage_session").startsWith(ROWS + " rows "), before.toString());

            database.migrate();

            var after = new TreeMap<>(Contents.of(connection, columns));
            ADDED_TO.keySet().forEach(table -> after.put(table, before.get(table)));
            assertEquals(before, after);
        }
    }
}
