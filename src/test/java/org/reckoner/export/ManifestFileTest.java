package org.reckoner.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestFileTest {
    private static final LocalDate DATE = LocalDate.of(1999, 2, 1);

    @TempDir
    Path folder;

    @Test
    void everyObjectIsListedWithWhatIsKnownOfIt() throws IOException {
        var text = write(entry("a", 3, 1, ExportReason.FIRST), entry("b", 0, 2, ExportReason.USAGE_CHANGED));

        assertEquals("""
                {
                    "report_date": "1999-02-01",
                    "objects": [
                        {
                            "key": "usage/date=1999-02-01/tenant=a/usage.csv",
                            "size": 301,
                            "sha256": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                            "instance_id": "a",
                            "max_users": 3,
                            "peak_users": 1,
                            "version": 1,
                            "reason": "FIRST"
                        },
                        {
                            "key": "usage/date=1999-02-01/tenant=b/usage.csv",
                            "size": 301,
                            "sha256": "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb",
                            "instance_id": "b",
                            "max_users": 0,
                            "peak_users": 1,
                            "version": 2,
                            "reason": "USAGE_CHANGED"
                        }
                    ],
                    "object_count": 2
                }""", text);
    }

    @Test
    void aManifestOfNothingIsStillOne() throws IOException {
        try (var json = Json.createReader(new StringReader(write()))) {
            var manifest = json.readObject();
            assertEquals("1999-02-01", manifest.getString("report_date"));
            assertEquals(0, manifest.getJsonArray("objects").size());
            assertEquals(0, manifest.getInt("object_count"));
        }
    }

    @Test
    void theSameObjectsGiveTheSameBytes() throws IOException {
        var entries = new ManifestEntry[] {entry("a", 3, 1, ExportReason.FIRST), entry("b", 1, 1, ExportReason.FIRST)};

        assertArrayEquals(write(entries).getBytes(), write(entries).getBytes());
    }

    @Test
    void theKeyNamesTheDate() {
        assertEquals("date=1999-02-01/manifest.json", ManifestFile.keyOf(DATE));
    }

    private static ManifestEntry entry(String instance, int maxUsers, int version, ExportReason reason) {
        var key = "usage/" + UsageFile.keyOf(DATE, instance);
        return new ManifestEntry(
                7, Instant.EPOCH, key, 301, instance.repeat(64), instance, maxUsers, 1, version, reason);
    }

    private String write(ManifestEntry... entries) throws IOException {
        var path = Files.createTempFile(folder, "manifest", ".json");
        ManifestFile.write(path, DATE, each -> List.of(entries).forEach(each));
        return Files.readString(path);
    }
}
