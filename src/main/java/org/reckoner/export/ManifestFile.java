package org.reckoner.export;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;

/** A date's manifest: every object with its size, digest, counts and version. The same objects give the same bytes. */
final class ManifestFile {
    static final String CONTENT_TYPE = "application/json";

    private ManifestFile() {}

    static String keyOf(LocalDate date) {
        return "date=" + date + "/manifest.json";
    }

    /** Reads the entries one by one and writes them as they come. */
    @FunctionalInterface
    interface Entries {
        void forEach(Consumer<ManifestEntry> each);
    }

    static void write(Path path, LocalDate date, Entries entries) throws IOException {
        var factory = Json.createGeneratorFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));
        var count = new int[1];
        try (var out = Files.newOutputStream(path);
                var json = factory.createGenerator(out)) {
            json.writeStartObject().write("report_date", date.toString()).writeStartArray("objects");
            entries.forEach(entry -> {
                write(json, entry);
                count[0]++;
            });
            json.writeEnd().write("object_count", count[0]).writeEnd();
        }
    }

    private static void write(JsonGenerator json, ManifestEntry entry) {
        json.writeStartObject()
                .write("key", entry.key())
                .write("size", entry.size())
                .write("sha256", entry.sha256())
                .write("instance_id", entry.instanceId())
                .write("max_users", entry.maxUsers())
                .write("peak_users", entry.peakUsers())
                .write("version", entry.version())
                .write("reason", entry.reason().name())
                .writeEnd();
    }
}
