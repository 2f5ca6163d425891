package org.reckoner.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** setup/backup.sh and setup/restore.sh: what was backed up stands beside the old installation, row by row, and starts. */
class BackupIT {
    private static final String KIND = System.getProperty("reckoner.test.database");

    @RegisterExtension
    Nodes nodes = new Nodes();

    private final Path folder = Path.of("target", "it-data-backup-" + KIND).toAbsolutePath();

    private record Ended(int status, String said) {
        String lastLine() {
            return said.lines().reduce((a, b) -> b).orElse("");
        }
    }

    @Test
    void whatIsRestoredHoldsTheSameRowsAndStarts() throws Exception {
        Folders.delete(folder);
        try (var bucket = Bucket.fresh("backup-" + KIND)) {
            var installation = SampleInstallation.exportingTo(bucket, "backup");
            var old = installation.environment("backup", Map.of("RECKONER_WORKERS", "0"));
            useKeyset(old);
            Files.createDirectories(Path.of(old.get("RECKONER_DATA")));
            Files.writeString(Path.of(old.get("RECKONER_DATA"), "a-file-of-the-folder"), "kept");
            var rows = rows(installation.database());
            assertFalse(rows.get("usage_session").startsWith("0 rows"), rows.toString());

            var made = run(
                    old,
                    "backup.sh",
                    folder.resolve("kept").toString(),
                    folder.resolve("keys").toString());
            assertEquals(0, made.status(), made.said());
            var backup = made.said().lines().findFirst().orElseThrow();
            var keyset = made.lastLine();

            var fresh = TestDatabase.fresh("restored");
            var environment = new HashMap<>(old);
            environment.putAll(fresh.environment());
            environment.put("RECKONER_COOKIES_SECURE", "true");
            environment.put("RECKONER_DATA", folder.resolve("restored").toString());
            environment.put(
                    "RECKONER_SECRETS_KEYSET",
                    folder.resolve("restored/secrets.keyset.json").toString());
            var restored = run(environment, "restore.sh", backup, keyset);
            assertEquals(0, restored.status(), restored.said());
            assertEquals(rows, rows(fresh));
            assertEquals("kept", Files.readString(folder.resolve("restored/a-file-of-the-folder")));
            assertEquals(-1, Files.mismatch(Path.of(keyset), folder.resolve("restored/secrets.keyset.json")));

            refusesWhatWouldDoHarm(environment, backup, keyset);
            starts(environment, fresh, backup);
        }
    }

    /** The installation's, or one for show where no secret was ever stored. */
    private void useKeyset(Map<String, String> environment) throws IOException {
        var own = Path.of(environment.get("RECKONER_SECRETS_KEYSET"));
        var copy = Files.createDirectories(folder).resolve("keyset-of-the-old.json");
        Files.write(copy, Files.exists(own) ? Files.readAllBytes(own) : "{}".getBytes(StandardCharsets.UTF_8));
        environment.put("RECKONER_SECRETS_KEYSET", copy.toString());
    }

    private void refusesWhatWouldDoHarm(Map<String, String> environment, String backup, String keyset)
            throws Exception {
        var again = run(environment, "restore.sh", backup, keyset);
        assertEquals(1, again.status(), again.said());
        assertTrue(again.said().contains("already"), again.said());

        var damaged = folder.resolve("damaged");
        Folders.delete(damaged);
        Files.createDirectories(damaged);
        try (var files = Files.list(Path.of(backup))) {
            for (var file : files.toList()) {
                Files.copy(file, damaged.resolve(file.getFileName()));
            }
        }
        var data = damaged.resolve("data.tar.gz");
        var bytes = Files.readAllBytes(data);
        bytes[bytes.length / 2] ^= 1;
        Files.write(data, bytes);
        var refused = run(environment, "restore.sh", damaged.toString());
        assertEquals(1, refused.status(), refused.said());
        assertTrue(refused.said().contains("is damaged"), refused.said());
    }

    private void starts(Map<String, String> environment, TestDatabase database, String backup) throws Exception {
        var node = nodes.start("restored", environment);
        node.awaitReady();
        assertSecureCookie(node);
        if (KIND.equals("h2")) {
            var torn = run(environment, "backup.sh", folder.resolve("torn").toString());
            assertEquals(1, torn.status(), torn.said());
            assertTrue(torn.said().contains("stop its server first"), torn.said());
        } else {
            var whileItRuns =
                    run(environment, "backup.sh", folder.resolve("running").toString());
            assertEquals(0, whileItRuns.status(), whileItRuns.said());
        }
        node.stop();
        assertFalse(rows(database).get("usage_session").startsWith("0 rows"), backup);
    }

    /** Behind TLS the log-in's cookie is bound to its host by its name. */
    private static void assertSecureCookie(Node node) throws IOException {
        var cookie = URI.create(node.url().toString())
                .resolve("reset.xhtml")
                .toURL()
                .openConnection()
                .getHeaderField("Set-Cookie");
        assertTrue(cookie.matches("__Host-session=.*; ?Path=/(;.*)?"), cookie);
        assertTrue(cookie.contains("Secure") && cookie.contains("HttpOnly"), cookie);
    }

    private static Map<String, String> rows(TestDatabase database) throws Exception {
        try (var connection = database.connect()) {
            return Contents.of(connection, Contents.columns(connection));
        }
    }

    private Ended run(Map<String, String> environment, String script, String... arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("bash", "setup/" + script));
        command.addAll(List.of(arguments));
        var said = Files.createTempFile("script", ".txt");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().keySet().removeIf(key -> key.startsWith("RECKONER_"));
        builder.environment().putAll(environment);
        var status = builder.start().waitFor();
        var text = Files.readString(said);
        Files.delete(said);
        return new Ended(status, text);
    }
}
