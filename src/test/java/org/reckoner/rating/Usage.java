package org.reckoner.rating;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.reckoner.period.LocalDays;
import org.reckoner.period.Span;

/** Random days for the property tests: few users and many ties, so that the rare cases are common. */
record Usage(Span day, Instant asOf, List<LoginSession> sessions) {

    private static final long MICROS_AN_HOUR = 3_600_000_000L;

    /** Days of 24, 23 and 25 hours, with midnights missing and repeated, and one that never was. */
    private static final List<Span> DAYS = List.of(
            day("2026-01-15", "UTC"),
            day("2026-03-29", "Europe/Berlin"),
            day("2026-10-25", "Europe/Berlin"),
            day("2026-03-29", "Asia/Beirut"),
            day("2026-11-01", "America/Havana"),
            day("2006-10-29", "America/St_Johns"),
            day("2011-12-30", "Pacific/Apia"));

    /** CX1 and CX3 have two users each, three have no licence. */
    static final Map<String, LicenceLevel> LEVELS = Map.of(
            "anat", LicenceLevel.CX3, "eli", LicenceLevel.CX3, "avni", LicenceLevel.CX1, "yitz", LicenceLevel.CX1);

    static Span day(String date, String zone) {
        return LocalDays.span(LocalDate.parse(date), ZoneId.of(zone));
    }

    static Arbitrary<Usage> days() {
        // The generators make ties themselves; jqwik's edge cases would leave no room for anything else.
        return Arbitraries.of(DAYS).flatMap(Usage::of).withoutEdgeCases();
    }

    static Arbitrary<Usage> of(Span day) {
        var quarters = Arbitraries.longs().between(-8, 4 * 27).map(n -> n * (MICROS_AN_HOUR / 4));
        var oddMicros = Arbitraries.longs().between(-2 * MICROS_AN_HOUR, 27 * MICROS_AN_HOUR);
        var instants = Arbitraries.frequencyOf(Tuple.of(4, quarters), Tuple.of(1, oddMicros))
                .map(micros -> day.from().plusNanos(micros * 1000));
        var lengths = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(-1L)), // open
                Tuple.of(1, Arbitraries.just(0L)),
                Tuple.of(1, Arbitraries.longs().between(1, 1_000_000)),
                Tuple.of(4, Arbitraries.longs().between(1, 40).map(n -> n * (MICROS_AN_HOUR / 4))));
        var users = Arbitraries.of("anat", "eli", "avni", "yitz", "gili", "tova", "Zoe");
        var sessions = Combinators.combine(users, instants, lengths).as(Usage::session);
        var asOfs = Arbitraries.frequencyOf(Tuple.of(2, Arbitraries.just(Instant.MAX)), Tuple.of(1, instants));
        return Combinators.combine(asOfs, sessions.list().ofMaxSize(18)).as((asOf, list) -> new Usage(day, asOf, list));
    }

    private static LoginSession session(String user, Instant login, long micros) {
        var logout = micros < 0 ? null : login.plusNanos(micros * 1000);
        return new LoginSession("any", user, login, logout, ClientKind.WEB);
    }

    NaiveCount naive() {
        return new NaiveCount(day, asOf, sessions);
    }

    DailyCount count() {
        var count = new DailyCount(day, asOf);
        sessions.forEach(s -> count.add(s.userId(), LEVELS.get(s.userId()), s.login(), s.logoutOrNull()));
        return count;
    }

    PoolCount pool() {
        var count = new PoolCount(day, asOf);
        sessions.forEach(s -> count.add(s.userId(), s.login(), s.logoutOrNull()));
        return count;
    }

    /** The same log-ins told otherwise: closed sessions of some length come as two that touch. */
    Usage divided() {
        var parts = new ArrayList<LoginSession>();
        for (var session : sessions) {
            if (session.isOpen()) {
                parts.add(session);
                continue;
            }
            var half = Duration.between(session.login(), session.logoutOrNull()).dividedBy(2);
            var middle =
                    session(session.userId(), session.login().plus(half), 0).login();
            parts.add(new LoginSession("a", session.userId(), session.login(), middle, ClientKind.WEB));
            parts.add(new LoginSession("b", session.userId(), middle, session.logoutOrNull(), ClientKind.WEB));
        }
        return new Usage(day, asOf, parts);
    }

    Usage with(List<LoginSession> others) {
        return new Usage(day, asOf, others);
    }
}
