package org.reckoner.settings;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of keys, on two nodes that share it. */
class KeysetTest {
    private static final byte[] CONTEXT = "thing.1".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void aNewKeyEncryptsAndOldOnesStillDecryptOnEveryNode() throws Exception {
        var file = folder.resolve("keyset.json");
        var one = Keyset.of(file);
        var other = Keyset.of(file);
        var before = one.aead().encrypt(bytes("old"), CONTEXT);
        var oldKey = one.primary();
        // file times have a granularity; another second is another time for sure
        Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.fromMillis(1_000_000));
        assertEquals(oldKey, other.primary());

        one.addPrimary();

        assertNotEquals(oldKey, one.primary());
        assertEquals(one.primary(), other.primary(), "the other node has noticed");
        var after = one.aead().encrypt(bytes("new"), CONTEXT);
        assertArrayEquals(bytes("old"), other.aead().decrypt(before, CONTEXT));
        assertArrayEquals(bytes("new"), other.aead().decrypt(after, CONTEXT));
        assertThrows(
                java.security.GeneralSecurityException.class, () -> other.aead().decrypt(after, bytes("thing.2")));
    }

    @Test
    void theFileIsTheServersOwnAndNothingElseIsLeft() throws Exception {
        var file = folder.resolve("keys/keyset.json");
        Keyset.of(file).addPrimary();
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        try (var left = Files.list(file.getParent())) {
            assertEquals(1, left.count());
        }
    }

    @Test
    void whatIsUnderAnOldKeyIsTold() throws Exception {
        var secrets = new Secrets();
        secrets.configuredFile = Optional.of(folder.resolve("keyset.json").toString());
        secrets.dataFolder = folder.toString();
        secrets.open();
        var stored = secrets.encrypt("secret", "thing.1");
        assertTrue(secrets.isOfPrimaryKey(stored));
        secrets.addPrimaryKey();
        assertFalse(secrets.isOfPrimaryKey(stored));
        assertEquals("secret", secrets.decrypt(stored, "thing.1"));
        assertTrue(secrets.isOfPrimaryKey(secrets.encrypt("secret", "thing.1")));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
