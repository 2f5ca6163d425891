package org.reckoner.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class SqlBytesTest {
    @Test
    void theLastValueComesAsText() {
        assertEquals(
                "insert into piece (tenant_id, content) values (?, from_base64(?))",
                SqlBytes.asText("insert into piece (tenant_id, content) values (?, ?)"));
    }

    @Test
    void aStatementWithoutAValueAtItsEndIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> SqlBytes.asText("select content from piece where id = ?"));
    }
}
