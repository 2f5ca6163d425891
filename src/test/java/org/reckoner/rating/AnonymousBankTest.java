package org.reckoner.rating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reckoner.period.BillingPeriods;
import org.reckoner.period.LocalDays;
import org.reckoner.period.Span;
import org.reckoner.vectors.Vectors;

/** rating.md 4.4 and 4.1 to 4.5 on a real month of log-ins; skipped where the data is not at hand. */
class AnonymousBankTest {

    private static final JsonObject VECTOR = Vectors.object("bank-first-week.json");
    private static final ZoneId ZONE = ZoneId.of(VECTOR.getString("zone"));
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    private List<LoginSession> sessions;
    private Map<String, LicenceHistory> licences;

    static List<JsonObject> days() {
        return VECTOR.getJsonArray("days").getValuesAs(JsonObject.class);
    }

    @BeforeEach
    void read() throws IOException {
        var folder = Path.of(System.getProperty("reckoner.realData", "absent"));
        assumeTrue(Files.isDirectory(folder), "no real data in " + folder);
        sessions = rows(folder.resolve("sessions.csv")).stream()
                .map(row -> new LoginSession(
                        row[0], row[1], Instant.parse(row[2]), Instant.parse(row[3]), ClientKind.valueOf(row[4])))
                .toList();
        licences = new HashMap<>();
        for (var row : rows(folder.resolve("users.csv"))) {
            var level = LicenceLevel.valueOf(row[3]);
            var change = new LicenceHistory.Change(Instant.parse(row[4]), level);
            licences.put(row[0], new LicenceHistory(List.of(change)));
        }
    }

    private static List<String[]> rows(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> line.split(","))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("days")
    void rule4_4_theFirstWeeksSnapshotsAreThoseOfTheVectors(JsonObject expected) {
        var day = LocalDays.span(LocalDate.parse(expected.getString("date")), ZONE);
        var count = new DailyCount(day, day.until());
        for (var session : sessions) {
            count.add(session.userId(), level(session.userId(), day), session.login(), session.logoutOrNull());
        }
        var daily = count.result();
        assertEquals(expected.getInt("maxUsers"), daily.maxUsers());
        assertEquals(expected.getJsonArray("userIds").getValuesAs(JsonString::getString), daily.userIds());
        assertEquals(expected.getInt("peak"), daily.peakUsers());
        assertEquals(Optional.of(Instant.parse(expected.getString("peakAt"))), daily.peakAt());
        assertEquals(Duration.ofSeconds(expected.getInt("secondsAtPeak")), daily.timeAtPeak());
        assertEquals(
                daily.maxUsers(),
                daily.levels().values().stream().mapToInt(LevelUsage::maxUsers).sum());
    }

    @Test
    void rule4_theMonthsCx1FiguresAreThoseOfTheVectors() {
        var month = new BillingPeriods(LocalDate.parse("1999-02-01"), ZONE)
                .period(0)
                .span();
        var count = new PoolCount(month, month.until());
        for (var session : sessions) {
            if (level(session.userId(), month) == LicenceLevel.CX1) {
                count.add(session.userId(), session.login(), session.logoutOrNull());
            }
        }
        var usage = count.result();
        var expected = VECTOR.getJsonObject("levels").getJsonObject("CX1");
        assertEquals(expected.getInt("named"), usage.named());
        for (var rule : PeakRule.values()) {
            assertEquals(
                    expected.getJsonObject("peaks").getInt(rule.name()),
                    rule.billablePeak(usage.profile(), HALF_AN_HOUR));
        }
        assertEquals(expected.getInt("hours"), usage.hours());
        var audited = expected.getJsonArray("audited").getValuesAs(JsonString::getString);
        assertEquals(audited, usage.audited(audited.size()));
    }

    @Test
    void rule4_2_theMonthsCourseKeepsThePeaksHoweverCoarse() {
        var month = new BillingPeriods(LocalDate.parse("1999-02-01"), ZONE)
                .period(0)
                .span();
        var count =
                new PeriodCount(month, month.until(), LicenceModel.CONCURRENT, user -> Holding.of(level(user, month)));
        count.follow(Duration.ofMinutes(1));
        sessions.forEach(s -> count.add(s.userId(), s.login(), s.logoutOrNull(), s.client()));
        var billable = Map.of(LicenceLevel.CX1, 8, LicenceLevel.CX3, 6); // bank-contract.json
        billable.forEach((level, peak) -> {
            var profile = count.result().pool(level).profile();
            assertEquals(peak, PeakRule.TIME_AT_OR_ABOVE.billablePeak(profile, HALF_AN_HOUR));
            var course = count.course(level);
            assertEquals(profile.rawPeak(), course.peak());
            assertEquals(profile.rawPeak(), course.inPartsOf(60).peak());
            assertEquals(profile.rawPeak(), course.atMost(10).peak());
        });
    }

    private LicenceLevel level(String user, Span span) {
        return licences.get(user).highestIn(span).orElse(null);
    }
}
