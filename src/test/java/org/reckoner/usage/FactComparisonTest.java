package org.reckoner.usage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reckoner.period.Span;
import org.reckoner.platform.Problem;
import org.reckoner.platform.csv.BadRow;
import org.reckoner.platform.csv.ChunkResult;
import org.reckoner.platform.csv.CsvChunks;
import org.reckoner.platform.csv.CsvProblem;
import org.reckoner.platform.csv.ImportCounts;
import org.reckoner.platform.csv.ImportLog;
import org.reckoner.platform.csv.JsonLines;
import org.reckoner.rating.unit.Units;
import org.reckoner.rating.voice.CallDirection;
import org.reckoner.rating.voice.Rate;
import org.reckoner.rating.voice.RateDeck;
import org.reckoner.rating.voice.VoiceCount;

/** Calls and resources as files and programs send them (rating.md 2.3, 5.9). */
class FactComparisonTest {
    private static final String HEADER = "call_id,direction,call_type,number,start_at,end_at\n";
    private static final Path BANK = Path.of("../shared/data/anonymous-bank-1999-02/calls.csv");

    @TempDir
    Path folder;

    private final List<CallLine> read = new ArrayList<>();
    private final List<BadRow> bad = new ArrayList<>();

    @Test
    void theSameCallTwiceIsTheSameAndOneThatDiffersIsReported() throws IOException {
        read(HEADER + row("c1", "00:01:00") + row("c1", "00:01:00") + row("c1", "00:02:00") + row("c2", "00:01:00"));
        var first = new FactComparison<>(read, Map.of());
        assertEquals(List.of("c1", "c2"), List.copyOf(first.added.keySet()));
        assertEquals(new ImportCounts(2, 0, 1, 0), first.result().counts());
        assertEquals(
                List.of(4L), first.result().bad().stream().map(BadRow::line).toList());

        var again = new FactComparison<>(read, first.added);
        assertEquals(new ImportCounts(0, 0, 3, 0), again.result().counts());
        assertTrue(new IngestProblem(again.result().bad().get(0), "c1").isConflict());
    }

    @Test
    void badRowsSayWhatIsWrong() throws IOException {
        read("call_id,direction,call_type,number,start_at,end_at,destination\n"
                + "c1,SIDEWAYS,PS,+1,1999-02-01T00:00:00Z,1999-02-01T00:01:00Z,\n"
                + "c2,INBOUND,PS,+1,1999-02-01T00:01:00Z,1999-02-01T00:00:00Z,\n"
                + "c3,INBOUND,PS,,1999-02-01T00:00:00Z,1999-02-01T00:01:00Z,\n"
                + "c4,OUTBOUND,PS,+1,1999-02-01T00:00:00Z,1999-02-01T00:01:00Z,\n"
                + "c5,OUTBOUND,PS,,1999-02-01T00:00:00Z,1999-02-01T00:01:00Z,+4930\n");
        assertEquals(
                List.<Problem>of(
                        UsageProblem.DIRECTION_UNKNOWN,
                        UsageProblem.CALL_ENDS_EARLY,
                        CsvProblem.VALUE_MISSING,
                        CsvProblem.VALUE_MISSING),
                bad.stream().map(BadRow::problem).toList());
        assertEquals("+4930", read.get(0).fact().destination());
    }

    @Test
    void whatMayBeMissingIsReadFromJsonToo() {
        var json =
                "{\"call_id\":\"c1\",\"direction\":\"outbound\",\"call_type\":\"PS\",\"number\":\"+1\",\"destination\":\"+49\","
                        + "\"start_at\":\"1999-02-01T00:00:00Z\",\"end_at\":\"1999-02-01T00:00:00Z\",\"campaign\":\"Renewals\"}";
        var rows = new JsonLines(
                new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), CallLine.LAYOUT.names(), 1000);
        chunks().read(rows, 0);
        assertEquals(List.of(), bad);
        assertEquals("Renewals", read.get(0).fact().campaign());
        assertEquals("", read.get(0).fact().origin());
    }

    @Test
    void quantitiesAndDaysOfResourcesArePlain() throws IOException {
        var file = folder.resolve("resources.csv");
        Files.writeString(
                file,
                "usage_id,resource,used_on,quantity\nu1,API,2026-01-15,10.50\nu2,API,2026-02-30,1\nu3,API,2026-01-15,-1\n");
        var uses = new ArrayList<ResourceLine>();
        new CsvChunks<>(ResourceLine.LAYOUT, log(), lines -> {
                    uses.addAll(lines);
                    return new ChunkResult(ImportCounts.NONE, List.of());
                })
                .read(file);
        assertEquals("10.5", uses.get(0).fact().quantity().toPlainString());
        assertEquals(
                List.<Problem>of(UsageProblem.DAY_MALFORMED, UsageProblem.QUANTITY_MALFORMED),
                bad.stream().map(BadRow::problem).toList());
    }

    /** The bank's month: every row is a call, and they come to the minutes of its invoice (bank-contract.json). */
    @Test
    void theBanksCallsAreReadWholeAndRatedToTheCent() {
        Assumptions.assumeTrue(Files.exists(BANK), "the data of the bank are not here");
        new CsvChunks<>(CallLine.LAYOUT, log(), this::keep).read(BANK);
        assertEquals(26_586, read.size());
        assertEquals(List.of(), bad);
        var rate = new Rate(CallDirection.INBOUND, Rate.ANY_TYPE, "", "Inbound calls", new BigDecimal("0.0060"));
        var all = new Span(Instant.EPOCH, Instant.parse("2000-01-01T00:00:00Z"));
        var count = new VoiceCount(all, new RateDeck(List.of(rate)), Units.NONE);
        read.forEach(line -> count.add(line.fact().rated()));
        assertEquals("80699.5", count.result().get(0).minutes().toPlainString());
    }

    private static String row(String id, String end) {
        return id + ",INBOUND,PS,+12025550101,1999-02-01T00:00:00Z,1999-02-01T" + end + "Z\n";
    }

    private void read(String content) throws IOException {
        var file = folder.resolve("calls.csv");
        Files.writeString(file, content);
        chunks().read(file);
    }

    private CsvChunks<CallLine> chunks() {
        return new CsvChunks<>(CallLine.LAYOUT, log(), this::keep);
    }

    private ChunkResult keep(List<CallLine> lines) {
        read.addAll(lines);
        return new ChunkResult(ImportCounts.NONE, List.of());
    }

    private ImportLog log() {
        return new ImportLog() {
            @Override
            public void bad(BadRow row) {
                bad.add(row);
            }

            @Override
            public void progress(long bytes, ImportCounts soFar) {}
        };
    }
}
