package org.reckoner.arch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads the migrations: tenants' tables are keyed by tenant, and only what all databases know alike is used. */
class SchemaLintTest {
    private static Schema schema;

    @BeforeAll
    static void read() {
        schema = Schema.ofTheProject();
    }

    @Test
    void theSchemaKeepsTheRules() {
        assertTrue(schema.tables().size() >= 20, "the tables were not read");
        assertEquals(List.of(), SchemaLint.complaints(schema));
    }

    @Test
    void everyTableOfTheInstallationIsThere() {
        var own = new TreeSet<String>();
        schema.tables().stream().filter(t -> !t.isTenants()).forEach(t -> own.add(t.name()));
        assertEquals(new TreeSet<>(Schema.INSTALLATIONS_OWN), own);
    }

    @Test
    void migrationsAreNumberedInOrder() {
        var names = Schema.files().stream()
                .map(Path::getFileName)
                .map(Path::toString)
                .toList();
        names.forEach(name -> assertTrue(name.matches("V\\d{4}__[a-z]+(_[a-z]+)*\\.sql"), name));
        var numbers = names.stream().map(name -> name.substring(0, 5)).toList();
        assertEquals(List.copyOf(new TreeSet<>(numbers)), numbers, "a number stands twice");
    }

    /** The lint itself: each of these must be complained about. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tenant_id BIGINT NOT NULL, PRIMARY KEY (id)                                          | begin with tenant_id
            id BIGINT NOT NULL, PRIMARY KEY (id)                                                 | needs tenant_id
            tenant_id BIGINT, PRIMARY KEY (tenant_id)                                            | needs tenant_id
            tenant_id BIGINT NOT NULL                                                            | one primary key
            tenant_id BIGINT NOT NULL PRIMARY KEY, name CHAR(2) NOT NULL UNIQUE                  | begin with tenant_id
            tenant_id BIGINT NOT NULL PRIMARY KEY, UNIQUE (name, tenant_id)                      | begin with tenant_id
            tenant_id BIGINT NOT NULL PRIMARY KEY, FOREIGN KEY (unit_id) REFERENCES unit (id)    | another tenant
            tenant_id BIGINT NOT NULL PRIMARY KEY, FOREIGN KEY (tenant_id, u) REFERENCES unit (id, t) | another tenant
            tenant_id BIGINT NOT NULL PRIMARY KEY, id BIGINT NOT NULL AUTO_INCREMENT             | counts by itself
            tenant_id BIGINT NOT NULL PRIMARY KEY, share DOUBLE NOT NULL                         | of a type
            tenant_id BIGINT NOT NULL PRIMARY KEY, amount DECIMAL(10,2) NOT NULL                 | of a type
            tenant_id BIGINT NOT NULL PRIMARY KEY, sent_at DATETIME                              | of a type
            tenant_id BIGINT NOT NULL PRIMARY KEY, sent_at BIGINT                                | like an instant
            tenant_id BIGINT NOT NULL PRIMARY KEY, sent_on DATETIME(6)                           | like a day
            tenant_id BIGINT NOT NULL PRIMARY KEY, rank INT                                      | reserved word
            tenant_id BIGINT NOT NULL PRIMARY KEY, sentAt DATE                                   | no plain name
            """)
    void aBadTableIsComplainedAbout(String lines, String complaint) {
        assertComplaint("CREATE TABLE thing (" + lines + ");", complaint);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE INDEX thing_by_name ON thing (name, tenant_id);",
                "CREATE UNIQUE INDEX export_object_by_date ON thing (name, tenant_id);"
            })
    void anIndexThatDoesNotBeginWithTheTenantIsComplainedAbout(String index) {
        assertComplaint("CREATE TABLE thing (tenant_id BIGINT NOT NULL PRIMARY KEY); " + index, "begin with tenant_id");
    }

    @Test
    void aStatementTheLintDoesNotKnowFailsInsteadOfPassing() {
        assertThrows(IllegalArgumentException.class, () -> Schema.of("ALTER TABLE thing ADD COLUMN x FLOAT;"));
    }

    private static void assertComplaint(String sql, String complaint) {
        var found = SchemaLint.complaints(Schema.of(sql));
        assertTrue(found.stream().anyMatch(c -> c.contains(complaint)), found::toString);
    }
}
