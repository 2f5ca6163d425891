package org.reckoner.rating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.reckoner.period.Span;
import org.reckoner.rating.unit.UnitMembership;
import org.reckoner.rating.unit.UnitUser;
import org.reckoner.rating.unit.Units;

/** rating.md 2 to 4 and 7.2: all of a tenant's period against the rules word by word. */
class PeriodCountPropertyTest {

    @Provide
    Arbitrary<Usage> periods() {
        return Usage.days();
    }

    private static Holding holding(String user) {
        var addOns = new TreeSet<>(user.equals("anat") || user.equals("tova") ? List.of("WEM") : List.<String>of());
        return new Holding(Usage.LEVELS.get(user), addOns);
    }

    private static PeriodCount count(Usage usage, LicenceModel model, List<LoginSession> sessions) {
        return added(counting(usage, model), sessions);
    }

    private static PeriodCount counting(Usage usage, LicenceModel model) {
        return new PeriodCount(usage.day(), usage.asOf(), model, PeriodCountPropertyTest::holding);
    }

    private static PeriodCount added(PeriodCount count, List<LoginSession> sessions) {
        sessions.forEach(s -> count.add(s.userId(), s.login(), s.logoutOrNull(), s.client()));
        return count;
    }

    @Property(tries = 500)
    void whatIsSettledOnTheWayCountsAsIfAllWereKept(@ForAll("periods") Usage usage, @ForAll Random random) {
        if (usage.day().isEmpty()) {
            return;
        }
        var part = Duration.ofMinutes(10);
        var whole = added(allAsked(usage, part), usage.sessions());
        var settled = allAsked(usage, part);
        var left = new ArrayList<>(usage.sessions());
        for (var slices = random.nextInt(6); slices > 0 && !left.isEmpty(); slices--) {
            var until = left.get(random.nextInt(left.size())).login();
            var slice = left.stream().filter(s -> s.login().isBefore(until)).collect(Collectors.toList());
            left.removeAll(slice);
            Collections.shuffle(slice, random);
            added(settled, slice).settle(until);
        }
        Collections.shuffle(left, random);
        added(settled, left);
        assertEquals(whole.result(), settled.result());
        assertEquals(whole.timesInUnits(), settled.timesInUnits());
        for (var level : LicenceLevel.values()) {
            assertEquals(whole.course(level), settled.course(level));
        }
    }

    private static PeriodCount allAsked(Usage usage, Duration part) {
        var noon = usage.day().from().plus(Duration.ofHours(12));
        var memberships = List.of(
                new UnitMembership("Before", new Span(Instant.MIN, noon)),
                new UnitMembership("After", new Span(noon, Instant.MAX)));
        var users = Usage.LEVELS.keySet().stream()
                .map(user -> new UnitUser(user, memberships, null))
                .toList();
        return counting(usage, LicenceModel.CONCURRENT).follow(part).follow(new Units(users, Map.of()));
    }

    @Test
    void noSessionMayBeginInWhatIsSettledNorComeAfterTheResult() {
        var start = Instant.parse("2026-01-01T00:00:00Z");
        var hour = new Span(start, start.plusSeconds(3600));
        var count = new PeriodCount(hour, hour.until(), LicenceModel.NAMED, user -> Holding.of(LicenceLevel.CX1));
        count.settle(start.plusSeconds(60));
        var early = assertThrows(
                IllegalStateException.class, () -> count.add("gili", start.plusSeconds(59), null, ClientKind.WEB));
        assertEquals("a session that begins in what is settled, at 2026-01-01T00:00:59Z", early.getMessage());
        count.add("gili", start.plusSeconds(60), null, ClientKind.WEB);
        assertEquals(Duration.ofMinutes(59), count.result().users().get(0).time());
        assertThrows(IllegalStateException.class, () -> count.add("gili", start.plusSeconds(61), null, ClientKind.WEB));
    }

    @Property(tries = 300)
    void sessionsByNumberAndMicrosecondsAreTheSame(@ForAll("periods") Usage usage) {
        var count = new PeriodCount(usage.day(), usage.asOf(), LicenceModel.HOURLY, PeriodCountPropertyTest::holding);
        count.user("nobody");
        usage.sessions()
                .forEach(s -> count.add(
                        count.user(s.userId()),
                        Micros.of(s.login()),
                        s.isOpen() ? PeriodCount.OPEN : Micros.of(s.logoutOrNull()),
                        s.client()));
        assertEquals(count(usage, LicenceModel.HOURLY, usage.sessions()).result(), count.result());
    }

    @Property(tries = 300)
    void rule4_everyLevelIsThePoolOfItsUsers(@ForAll("periods") Usage usage) {
        var result = count(usage, LicenceModel.CONCURRENT, usage.sessions()).result();
        assertEquals(
                List.copyOf(usage.naive().loggedIn()),
                result.users().stream().map(UserUsage::userId).toList());
        for (var level : LicenceLevel.values()) {
            var users = Usage.LEVELS.keySet().stream()
                    .filter(user -> Usage.LEVELS.get(user) == level)
                    .collect(Collectors.toSet());
            assertEquals(pool(usage, users), result.pool(level));
        }
        var unlicensed = usage.naive().loggedIn().stream()
                .filter(user -> !Usage.LEVELS.containsKey(user))
                .map(user -> new Anomaly(Anomaly.Kind.NO_LICENCE, user, ""))
                .toList();
        assertEquals(unlicensed, result.anomalies());
    }

    private static PoolUsage pool(Usage usage, Set<String> users) {
        var count = new PoolCount(usage.day(), usage.asOf());
        usage.sessions().stream()
                .filter(session -> users.contains(session.userId()))
                .forEach(session -> count.add(session.userId(), session.login(), session.logoutOrNull()));
        return count.result();
    }

    @Property(tries = 300)
    void rule8_theFirstLoginIsTheFirstInstantInThePeriod(@ForAll("periods") Usage usage) {
        for (var user :
                count(usage, LicenceModel.NAMED, usage.sessions()).result().users()) {
            var first = usage.sessions().stream()
                    .filter(session -> session.userId().equals(user.userId()))
                    .filter(session -> session.isLoggedInDuring(usage.day(), usage.asOf()))
                    .map(session -> usage.day().clamp(session.login()))
                    .min(Instant::compareTo);
            assertEquals(first.orElseThrow(), user.firstLogin());
        }
    }

    @Property(tries = 300)
    void rule2_2_orderRepetitionAndDivisionChangeNothing(@ForAll("periods") Usage usage, @ForAll Random random) {
        var otherwise = new ArrayList<>(usage.divided().sessions());
        otherwise.addAll(usage.sessions());
        Collections.shuffle(otherwise, random);
        var one = count(usage, LicenceModel.CONCURRENT, usage.sessions()).result();
        var other = count(usage, LicenceModel.CONCURRENT, otherwise).result();
        assertEquals(one, other);
        assertEquals(description(one), description(other));
    }

    private static String description(PeriodUsage usage) {
        var lines = new StringBuilder();
        usage.describe(lines::append);
        return lines.toString();
    }

    @Property(tries = 300)
    void rule2_2_mobileClientsAreLeftOutUnderHourlyLicencesAlone(
            @ForAll("periods") Usage usage, @ForAll Random random) {
        var mixed = usage.sessions().stream()
                .map(s -> new LoginSession(
                        s.sessionId(),
                        s.userId(),
                        s.login(),
                        s.logoutOrNull(),
                        random.nextBoolean() ? ClientKind.MOBILE : ClientKind.WEB))
                .toList();
        var counted =
                mixed.stream().filter(s -> s.client() != ClientKind.MOBILE).toList();
        var hourly = count(usage, LicenceModel.HOURLY, mixed).result();
        var named = count(usage, LicenceModel.NAMED, mixed).result();
        assertEquals(
                usage.with(mixed).naive().loggedIn().size(), hourly.users().size()); // they logged in, all the same
        for (var user : hourly.users()) {
            if (user.held().level().isPresent()) {
                assertEquals(usage.with(counted).naive().timeOf(user.userId()), user.time());
            }
        }
        for (var user : named.users()) {
            if (user.held().level().isPresent()) {
                assertEquals(usage.with(mixed).naive().timeOf(user.userId()), user.time());
            }
        }
    }

    @Property(tries = 300)
    void rule7_2_theTimeInAUnitIsTheTimeLoggedInWhileAMember(
            @ForAll("periods") Usage usage, @ForAll @IntRange(min = 0, max = 24) int moveAtHour) {
        var move = usage.day().from().plus(Duration.ofHours(moveAtHour));
        var memberships = List.of(
                new UnitMembership("Before", new Span(Instant.MIN, move)),
                new UnitMembership("After", new Span(move, Instant.MAX)),
                new UnitMembership("Both", new Span(Instant.MIN, Instant.MAX)));
        var units = new Units(
                Usage.LEVELS.keySet().stream()
                        .map(user -> new UnitUser(user, memberships, null))
                        .toList(),
                Map.of());
        var count = counting(usage, LicenceModel.CONCURRENT).follow(units);
        var times = added(count, usage.sessions()).timesInUnits();
        for (var user : Usage.LEVELS.keySet()) {
            var expected = new TreeMap<String, Duration>();
            usage.naive().pieces().stream()
                    .filter(piece -> piece.users().contains(user))
                    .forEach(piece -> memberships.forEach(membership -> {
                        var common = piece.span().intersection(membership.held());
                        if (!common.isEmpty()) {
                            expected.merge(membership.unit(), common.duration(), Duration::plus);
                        }
                    }));
            assertEquals(expected, times.of(user));
        }
    }

    @Test
    void rule2_2_belowCxMobileClientsAlwaysCount() {
        var start = Instant.parse("2026-01-01T00:00:00Z");
        var count = new PeriodCount(
                new Span(start, start.plusSeconds(7200)),
                start.plusSeconds(7200),
                LicenceModel.HOURLY,
                user -> Holding.of(user.equals("low") ? LicenceLevel.COMMUNICATE : LicenceLevel.CX2));
        count.add("low", start, start.plusSeconds(60), ClientKind.MOBILE);
        count.add("high", start, start.plusSeconds(60), ClientKind.MOBILE);
        count.add("late", start.plusSeconds(7200), null, ClientKind.WEB);
        var result = count.result();
        assertEquals(
                List.of("high", "low"),
                result.users().stream().map(UserUsage::userId).toList());
        assertEquals(Duration.ZERO, result.users().get(0).time());
        assertEquals(Duration.ofMinutes(1), result.users().get(1).time());
        assertEquals(0, result.pool(LicenceLevel.CX2).hours());
    }

    @Test
    void rule3_4_whatIsHeldAtAnyInstantOfThePeriodIsHeld() {
        var january = new Span(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-02-01T00:00:00Z"));
        var licences = new LicenceHistory(
                List.of(new LicenceHistory.Change(Instant.parse("2026-01-31T23:59:59Z"), LicenceLevel.CX2)));
        var before = new HoldingHistory("OLD", List.of(new Span(Instant.MIN, january.from())));
        var last = new HoldingHistory(
                "WEM",
                List.of(
                        new Span(Instant.MIN, Instant.EPOCH),
                        new Span(january.until().minusNanos(1000), Instant.MAX)));
        var held = Holding.in(january, licences, List.of(before, last));
        assertEquals(new Holding(LicenceLevel.CX2, new TreeSet<>(List.of("WEM"))), held);
        assertEquals(Holding.NOTHING, Holding.in(january, new LicenceHistory(List.of()), List.of()));
    }
}
