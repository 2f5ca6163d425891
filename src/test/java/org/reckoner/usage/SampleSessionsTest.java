package org.reckoner.usage;

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

class SampleSessionsTest {
    @TempDir
    Path folder;

    @Test
    void theSampleSessionsAreInTheImportersLayout() throws IOException {
        var date = LocalDate.of(2026, 3, 16);
        var file = folder.resolve("sessions.csv");
        try (var csv = Files.newBufferedWriter(file)) {
            new SampleUsage(1, 100, ZoneId.of("Asia/Jerusalem"), date, date.plusDays(2)).writeSessions(csv);
        }
        var lines = new ArrayList<SessionLine>();
        var counts = new CsvChunks<>(SessionLine.LAYOUT, ImportLog.NONE, some -> {
                    lines.addAll(some);
                    return new ChunkResult(ImportCounts.NONE, List.of());
                })
                .read(file);

        assertEquals(0, counts.bad());
        assertEquals(Files.readAllLines(file).size() - 1, lines.size());
    }
}
