package org.reckoner.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reckoner.audit.AuditLog;
import org.reckoner.audit.AuditSearch;
import org.reckoner.it.As;

@ExtendWith(ArquillianExtension.class)
class InstantsIT {
    @Inject
    Database database;

    @Inject
    Event<AuditEvent> audit;

    @Inject
    AuditLog log;

    @Inject
    As as;

    /** Both hours around a change of clocks, and fractions to the microsecond. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1999-02-28T22:00:00Z",
                "2024-03-31T00:59:59.999999Z",
                "2024-03-31T01:30:00.000001Z",
                "2024-10-27T00:30:00.5Z",
                "2024-10-27T01:30:00.123456Z"
            })
    void whatJdbcWritesIsFoundAndReadBackToTheMicrosecond(String text) {
        var instant = Instant.parse(text);
        assertEquals(instant, database.call(c -> {
            try (var insert = c.prepareStatement("insert into setting (section, name, changed_at, changed_by)"
                            + " values ('test', 'instant', ?, 'test')");
                    var query = c.prepareStatement(
                            "select changed_at from setting where section = 'test' and changed_at = ?");
                    var delete = c.prepareStatement("delete from setting where section = 'test'")) {
                insert.setObject(1, Database.stored(instant));
                insert.executeUpdate();
                query.setObject(1, Database.stored(instant));
                var row = query.executeQuery();
                row.next();
                var read = Database.instant(row.getObject(1, LocalDateTime.class));
                delete.executeUpdate();
                return read;
            }
        }));
    }

    @Test
    void whatTheOrmWritesKeepsItsMicroseconds() throws Exception {
        var subject = UUID.randomUUID().toString();
        as.owner(() -> {
            for (var i = 0; i < 5; i++) {
                audit.fire(AuditEvent.of(null, "test.instants", "test", subject));
            }
            var rows = log.page(new AuditSearch(null, null, subject, null, null), 0, 10)
                    .rows();
            assertEquals(5, rows.size());
            assertTrue(rows.stream().allMatch(row -> row.at().getNano() % 1000 == 0));
            assertTrue(
                    rows.stream().anyMatch(row -> row.at().getNano() % 1_000_000 != 0),
                    "cut to milliseconds or seconds");
            return null;
        });
    }
}
