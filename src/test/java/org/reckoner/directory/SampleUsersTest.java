package org.reckoner.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reckoner.demo.SampleUsage;
import org.reckoner.platform.csv.ChunkResult;
import org.reckoner.platform.csv.CsvChunks;
import org.reckoner.platform.csv.ImportCounts;
import org.reckoner.platform.csv.ImportLog;

class SampleUsersTest {
    @TempDir
    Path folder;

    @Test
    void theSampleUsersAreInTheImportersLayout() throws IOException {
        var date = LocalDate.of(2026, 3, 16);
        var file = folder.resolve("users.csv");
        try (var csv = Files.newBufferedWriter(file)) {
            new SampleUsage(1, 1200, ZoneId.of("Asia/Jerusalem"), date, date).writeUsers(csv);
        }
        var lines = new ArrayList<UserLine>();
        var counts = new CsvChunks<>(UserLine.LAYOUT, ImportLog.NONE, some -> {
                    lines.addAll(some);
                    return new ChunkResult(ImportCounts.NONE, List.of());
                })
                .read(file);

        assertEquals(0, counts.bad());
        assertEquals(1200, lines.size());
        lines.forEach(line -> assertEquals(line.key() + "@sample.example", line.email()));
    }
}
