package org.reckoner.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reckoner.platform.TenantId;
import org.reckoner.tenant.Billable;
import org.reckoner.tenant.BilledTenant;
import org.reckoner.tenant.Identifiers;
import org.reckoner.usage.DailyFigure;

/** The exported record to the byte: who reads it parses it by machine. */
class UsageFileTest {
    private static final String HEADER = "report_date,tenant_name,external_id,source_id,tier1_account_id,"
            + "tier2_account_id,tier3_account_id,instance_id,zone,max_users,peak_users,peak_at,user_ids\r\n";
    private static final String INSTANCE = "0f8fad5b-d9cb-469f-a165-70867728950e";
    private static final ZoneId JERUSALEM = ZoneId.of("Asia/Jerusalem");
    private static final LocalDate DATE = LocalDate.of(1999, 2, 1);
    private static final Identifiers ALL = new Identifiers("EXT-1", "SRC-1", "T1", "T2", "T3");

    @TempDir
    Path folder;

    @Test
    void aDayIsAHeaderAndOneRecord() throws IOException {
        var file = write("Anonymous Bank", ALL, busy(3, 2), List.of("AVI", "BOB", "ZOE"));

        assertEquals(
                HEADER + "1999-02-01,Anonymous Bank,EXT-1,SRC-1,T1,T2,T3," + INSTANCE
                        + ",Asia/Jerusalem,3,2,1999-02-01T06:30:00Z,\"AVI BOB ZOE\"\r\n",
                text(file));
    }

    @Test
    void aDayOfOneUserHasItsIdInQuotesToo() throws IOException {
        assertTrue(line("Bank", ALL, busy(1, 1), List.of("AVI")).endsWith(",1,1,1999-02-01T06:30:00Z,\"AVI\""));
    }

    @Test
    void aDayWithoutUsageHasZeroesNoPeakAndAnEmptyList() throws IOException {
        var empty = new DailyFigure(DATE, 1, 0, 0, null, Duration.ZERO, List.of(), JERUSALEM, Instant.EPOCH);

        assertEquals(
                "1999-02-01,Bank,EXT-1,SRC-1,T1,T2,T3," + INSTANCE + ",Asia/Jerusalem,0,0,,\"\"",
                line("Bank", ALL, empty, List.of()));
    }

    @Test
    void identifiersThatAreMissingAreEmpty() throws IOException {
        assertEquals(
                "1999-02-01,Bank,,,,,," + INSTANCE + ",Asia/Jerusalem,1,1,1999-02-01T06:30:00Z,\"AVI\"",
                line("Bank", Identifiers.NONE, busy(1, 1), List.of("AVI")));
    }

    @Test
    void aPeakBetweenSecondsIsExact() throws IOException {
        var figures = new DailyFigure(
                DATE,
                1,
                1,
                1,
                Instant.parse("1999-02-01T06:30:00.000250Z"),
                Duration.ofNanos(1000),
                List.of(),
                JERUSALEM,
                Instant.EPOCH);

        assertTrue(line("Bank", ALL, figures, List.of("AVI")).contains(",1999-02-01T06:30:00.000250Z,"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bank, Ltd",
                "The \"Bank\"",
                "two\nlines",
                "two\r\nlines",
                "a,\"b\",\nc",
                "ends with a quote\"",
                "#hash",
                "=1+1",
                "Ünï çødé 銀行 🏦",
                "' apostrophe"
            })
    void aNameComesBackAsItWasWhateverItHolds(String name) throws IOException {
        var file = write(name, new Identifiers("E,1", "S\"2", null, null, "T 3"), busy(2, 1), List.of("a\"b", "c'd"));

        try (var parser = CSVParser.parse(file.bytes().open(), StandardCharsets.UTF_8, CSVFormat.RFC4180)) {
            var records = parser.getRecords();
            assertEquals(2, records.size());
            var record = records.get(1);
            assertEquals(13, record.size());
            assertEquals(name, record.get(1));
            assertEquals("E,1", record.get(2));
            assertEquals("S\"2", record.get(3));
            assertEquals("", record.get(4));
            assertEquals("T 3", record.get(6));
            assertEquals("a\"b c'd", record.get(12));
        }
    }

    @Test
    void quotesAreDoubledAndTheValueIsQuoted() throws IOException {
        assertTrue(line("The \"Bank\", Ltd", ALL, busy(1, 1), List.of("AVI"))
                .startsWith("1999-02-01,\"The \"\"Bank\"\", Ltd\",EXT-1,"));
    }

    @Test
    void theSameInputGivesTheSameBytes() throws IOException {
        var once = write("Bank", ALL, busy(2, 1), List.of("AVI", "BOB"));
        var later = new DailyFigure(
                DATE,
                7,
                2,
                1,
                Instant.parse("1999-02-01T06:30:00Z"),
                Duration.ofHours(3),
                List.of(),
                JERUSALEM,
                Instant.parse("2026-02-01T00:00:00Z"));
        var again = write("Bank", ALL, later, List.of("AVI", "BOB"));

        assertEquals(text(once), text(again));
        assertEquals(once.facts(), again.facts());
    }

    @Test
    void theFactsAreThoseOfTheBytes() throws IOException {
        var file = write("Bank", ALL, busy(1, 1), List.of("AVI"));

        assertEquals(ObjectFacts.of(file.bytes(), "text/csv; charset=utf-8"), file.facts());
        assertEquals(INSTANCE, file.instanceId());
        assertEquals(DATE, file.reportOn());
    }

    @Test
    void aLargeTenantsDayIsOneRecord() throws IOException {
        var ids = IntStream.range(0, 100_000).mapToObj(i -> "user" + i).toList();
        var file = write("Bank", ALL, busy(ids.size(), 1), ids);

        try (var parser = CSVParser.parse(file.bytes().open(), StandardCharsets.UTF_8, CSVFormat.RFC4180)) {
            assertEquals(ids, List.of(parser.getRecords().get(1).get(12).split(" ")));
        }
    }

    @Test
    void theKeyNamesDateAndInstance() {
        assertEquals("date=1999-02-01/tenant=" + INSTANCE + "/usage.csv", UsageFile.keyOf(DATE, INSTANCE));
        assertTrue(ObjectKeys.isSafe(UsageFile.keyOf(DATE, INSTANCE)));
    }

    private String line(String name, Identifiers identifiers, DailyFigure figures, List<String> users)
            throws IOException {
        var text = text(write(name, identifiers, figures, users));
        assertTrue(text.startsWith(HEADER) && text.endsWith("\r\n"), text);
        return text.substring(HEADER.length(), text.length() - 2);
    }

    private static String text(UsageFile file) throws IOException {
        try (var in = file.bytes().open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private UsageFile write(String name, Identifiers identifiers, DailyFigure figures, List<String> users)
            throws IOException {
        var tenant =
                new BilledTenant(new TenantId(7), name, Billable.PURECONNECT, identifiers, INSTANCE, JERUSALEM, null);
        var object = new ObjectDraft(folder);
        return UsageFiles.write(
                        List.of(() -> UsageDraft.begin(object, "a/key", tenant, figures)),
                        visitor -> users.forEach(user -> visitor.user(tenant.id(), user)))
                .get(tenant.id());
    }

    private static DailyFigure busy(int maxUsers, int peakUsers) {
        return new DailyFigure(
                DATE,
                1,
                maxUsers,
                peakUsers,
                Instant.parse("1999-02-01T06:30:00Z"),
                Duration.ofMinutes(5),
                List.of(),
                JERUSALEM,
                Instant.EPOCH);
    }
}
