package org.reckoner.platform.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reckoner.platform.Problem;
import org.reckoner.platform.RuleViolation;

class CsvChunksTest {
    private static final CsvLayout<String> LAYOUT = new CsvLayout<>(
            List.of("id", "note"), "id", row -> row.line() + ":" + row.id("id") + ":" + row.optional("note", 10));

    private static List<String> read(CsvFile file) {
        var seen = new ArrayList<String>();
        new CsvChunks<>(LAYOUT, file, lines -> {
                    seen.addAll(lines);
                    return new ChunkResult(new ImportCounts(lines.size(), 0, 0, 0), List.of());
                })
                .read(file.path());
        return seen;
    }

    private static void assertFileRefused(Problem expected, CsvFile file) {
        assertEquals(
                expected, assertThrows(RuleViolation.class, () -> read(file)).problem());
    }

    @Test
    void rowsBearTheLineOnWhichTheyBegin() throws IOException {
        try (var file = CsvFile.of("\uFEFFnote,id", "\"two", "lines\",a", "", "x,b", "  ", ",c")) {
            assertEquals(List.of("2:a:two\nlines", "5:b:x", "7:c:null"), read(file));
        }
    }

    @Test
    void windowsLineEndsAndAMissingLastOneAreFine() throws IOException {
        try (var file = CsvFile.of("id,note\r\na,1\r\nb,2".getBytes(StandardCharsets.UTF_8))) {
            assertEquals(List.of("2:a:1", "3:b:2"), read(file));
        }
    }

    @Test
    void aRowOfTheWrongWidthIsBadAndTheOthersAreNot() throws IOException {
        try (var file = CsvFile.of("id,note", "a", "b,1,2", "c,ok", "d,far too long a note")) {
            assertEquals(List.of("4:c:ok"), read(file));
            assertEquals(List.of("2 FIELD_COUNT", "3 FIELD_COUNT", "5 VALUE_TOO_LONG"), file.bad());
        }
    }

    @Test
    void aFileOfAnotherKindIsRefusedWhole() throws IOException {
        try (var empty = CsvFile.of(new byte[0]);
                var missing = CsvFile.of("id,remark", "a,b");
                var twice = CsvFile.of("id,note,id", "a,b,c");
                var semicolons = CsvFile.of("id;note", "a;b")) {
            assertFileRefused(CsvProblem.EMPTY_FILE, empty);
            assertFileRefused(CsvProblem.COLUMN_MISSING, missing);
            assertFileRefused(CsvProblem.COLUMN_TWICE, twice);
            assertFileRefused(CsvProblem.COLUMN_MISSING, semicolons);
        }
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() throws IOException {
        try (var latin = CsvFile.of("id,note\nböhm,x\n".getBytes(StandardCharsets.ISO_8859_1))) {
            assertFileRefused(CsvProblem.NOT_UTF8, latin);
        }
    }

    @Test
    void aQuoteThatIsNeverClosedDoesNotFillTheMemory() throws IOException {
        try (var small = CsvFile.of("id,note", "a,\"open", "b,c");
                var large = CsvFile.of(("id,note\na,\"" + "x,y\n".repeat(100_000)).getBytes(StandardCharsets.UTF_8))) {
            assertFileRefused(CsvProblem.BROKEN_QUOTES, small);
            assertFileRefused(CsvProblem.ROW_TOO_LONG, large);
        }
    }

    @Test
    void badRowsComeInTheOrderOfTheirLinesFromReadingAndFromWork() throws IOException {
        try (var file = CsvFile.of("id,note", "a,1", "b c,1", "d,1", "e")) {
            var counts = new CsvChunks<>(
                            LAYOUT,
                            file,
                            lines -> new ChunkResult(
                                    new ImportCounts(1, 0, 0, 0),
                                    List.of(new RowRefused(CsvProblem.VALUE_MISSING, "x").at(2))))
                    .read(file.path());
            assertEquals(new ImportCounts(1, 0, 0, 3), counts);
            assertEquals(List.of("2 VALUE_MISSING", "3 ID_CHARACTERS", "5 FIELD_COUNT"), file.bad());
        }
    }

    @Test
    void manyRowsComeInChunks() throws IOException {
        var lines = new ArrayList<>(List.of("id,note"));
        for (var i = 0; i < 2 * CsvChunks.SIZE + 1; i++) {
            lines.add("k" + i + ",");
        }
        var sizes = new ArrayList<Integer>();
        try (var file = CsvFile.of(lines.toArray(String[]::new))) {
            new CsvChunks<>(LAYOUT, file, chunk -> {
                        sizes.add(chunk.size());
                        return new ChunkResult(ImportCounts.NONE, List.of());
                    })
                    .read(file.path());
        }
        assertEquals(List.of(CsvChunks.SIZE, CsvChunks.SIZE, 1), sizes);
    }
}
