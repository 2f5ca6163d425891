package org.reckoner.bench;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.reckoner.rating.ClientKind;
import org.reckoner.rating.LicenceLevel;
import org.reckoner.rating.LoginSession;
import org.reckoner.rating.PresenceEvent;

/**
 * A tenant of a load. Its users and sessions do not depend on what other tenants there are.
 *
 * @param index from 0, the largest
 */
public record LoadTenant(Load load, int index, int users, long sessions) {
    private static final ZoneId[] ZONES = Stream.of(
                    "UTC",
                    "Europe/London",
                    "Europe/Berlin",
                    "America/New_York",
                    "America/Sao_Paulo",
                    "Asia/Kolkata",
                    "Australia/Sydney",
                    "Pacific/Apia")
            .map(ZoneId::of)
            .toArray(ZoneId[]::new);
    private static final String[] FIRST = {
        "Ada", "Ben", "Cleo", "Dario", "Esra", "Femi", "Greta", "Hugo", "Ines", "Jonas", "Kira", "Liam", "Mei", "Noor",
        "Olga", "Pavel", "Quinn", "Rosa", "Sven", "Tara", "Uri", "Vera", "Wim", "Xenia", "Yusuf", "Zoe"
    };
    private static final String[] LAST = {
        "Adler",
        "Brandt",
        "Costa",
        "Dubois",
        "Ekström",
        "Fischer",
        "García",
        "Haddad",
        "Ito",
        "Jansen",
        "Kowalski",
        "Lindt",
        "Müller",
        "Novak",
        "Okafor",
        "Petrov",
        "Quiroga",
        "Rossi",
        "Singh",
        "Tanaka",
        "Usman",
        "Vogel",
        "Weiss"
    };
    private static final String[] PLACES = {"North", "South", "East", "West", "Lake", "Hill", "Harbour", "Forest"};
    private static final String[] TRADES = {"Airlines", "Bank", "Care", "Energy", "Foods", "Insurance", "Mobile"};
    private static final int WORKDAY = 6;
    private static final int WEEKEND = 1;
    private static final long A_MINUTE = 60_000_000L;
    private static final long AN_HOUR = 60 * A_MINUTE;

    /** A user of a load; the licence is held from 30 days before the sessions on. */
    public record Person(int index, String key, String name, String email, LicenceLevel level) {}

    /** Gets the sessions one by one; the ids of their users are the users' keys. */
    @FunctionalInterface
    public interface Visitor {
        void session(int userIndex, LoginSession session);
    }

    /** Nobody else's in the load; searching for its parts finds others too. */
    public String name() {
        return PLACES[index % PLACES.length] + " " + TRADES[index / PLACES.length % TRADES.length] + " "
                + String.format(Locale.ROOT, "%05d-%d", index, load.seed());
    }

    public String externalId() {
        return "LOAD-" + load.seed() + "-" + index;
    }

    public String instanceId() {
        return new UUID(load.seed() << 16 | 0x4000, Long.MIN_VALUE | index).toString();
    }

    /** The largest tenant is in the first zone, UTC, so that its days are the days of its sessions. */
    public ZoneId zone() {
        return ZONES[index % ZONES.length];
    }

    /** Of every five tenants one is not exported. */
    public boolean isPureConnect() {
        return index % 5 != 4;
    }

    public Instant licensedFrom() {
        return load.from().minusDays(30).atStartOfDay(zone()).toInstant();
    }

    public Stream<Person> eachUser() {
        return IntStream.range(0, users).mapToObj(this::person);
    }

    public Person person(int user) {
        var mixed = new SplittableRandom(load.seed() * 31 + index * 1_000_003L + user);
        var first = FIRST[mixed.nextInt(FIRST.length)];
        var last = LAST[mixed.nextInt(LAST.length)];
        var levels = LicenceLevel.values();
        return new Person(
                user,
                key(user),
                first + " " + last,
                key(user) + "@t" + index + "-" + load.seed() + ".example",
                levels[mixed.nextInt(levels.length)]);
    }

    private static String key(int user) {
        return String.format(Locale.ROOT, "u%06d", user);
    }

    /**
     * Makes the sessions, day by day and within a day in no order. Most are of a working day; a few have no length, some are
     * longer than a day, some of the last day are still open.
     */
    public void eachSession(Visitor visitor) {
        var random = new SplittableRandom(load.seed() * 7919 + index);
        var weights = load.from()
                .datesUntil(load.from().plusDays(load.days()))
                .mapToLong(LoadTenant::weight)
                .toArray();
        var total = LongStream.of(weights).sum();
        var seen = 0L;
        var next = 0L;
        for (var day = 0; day < load.days(); day++) {
            seen += weights[day];
            var until = sessions * seen / total;
            var midnight = load.from().plusDays(day).atStartOfDay(zone()).toInstant();
            for (; next < until; next++) {
                var user = random.nextInt(users);
                visitor.session(user, session(next, user, midnight, day == load.days() - 1, random));
            }
        }
    }

    private static long weight(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY ? WEEKEND : WORKDAY;
    }

    private static LoginSession session(long id, int user, Instant midnight, boolean last, SplittableRandom random) {
        var login = plus(midnight, 6 * AN_HOUR + random.nextLong(14 * AN_HOUR));
        var kind = random.nextInt(2000);
        var client = ClientKind.values()[random.nextInt(ClientKind.values().length)];
        var logout = last && kind < 20 ? null : plus(login, length(kind, random));
        return new LoginSession("s" + String.format(Locale.ROOT, "%09d", id), key(user), login, logout, client);
    }

    private static long length(int kind, SplittableRandom random) {
        if (kind < 10) {
            return 0;
        }
        return kind == 10 ? 24 * AN_HOUR + random.nextLong(48 * AN_HOUR) : A_MINUTE + random.nextLong(8 * AN_HOUR);
    }

    private static Instant plus(Instant moment, long micros) {
        return moment.plus(Duration.ofNanos(micros * 1000));
    }

    /** The same sessions as what a platform tells when it happens: a presence and, unless it is open, the end of it. */
    public void eachEvent(Consumer<PresenceEvent> events) {
        eachSession((user, s) -> {
            events.accept(event(s, "a", s.login(), "AVAILABLE"));
            if (!s.isOpen()) {
                events.accept(event(s, "o", s.logoutOrNull(), "OFFLINE"));
            }
        });
    }

    private static PresenceEvent event(LoginSession s, String mark, Instant at, String presence) {
        return new PresenceEvent(s.sessionId() + mark, s.userId(), s.client(), at, presence);
    }
}
