package org.reckoner.usage;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Sessions of February 2026 for the users of one tenant, as many as asked for, each the same whenever it is asked for. */
final class ArrivingSessions {
    static final String PREFIX = "arriving-";
    private static final Instant FEBRUARY = Instant.parse("2026-02-01T00:00:00Z");
    private static final int DAYS = 28;
    private static final int DAY_SECONDS = 86_400;
    private static final int SECONDS_MAX = 6_000;

    private final long seed;
    private final int count;
    private final List<String> users;

    ArrivingSessions(long seed, int count, List<String> users) {
        this.seed = seed;
        this.count = count;
        this.users = List.copyOf(users);
    }

    record Arriving(String key, String user, Instant login, Instant logout) {
        private String line() {
            return "{\"session_id\":\"%s\",\"user_id\":\"%s\",\"login_at\":\"%s\",\"logout_at\":\"%s\",\"client\":\"WEB\"}\n"
                    .formatted(key, user, login, logout);
        }
    }

    int count() {
        return count;
    }

    /** Days differ in how many users they have, so that a wrong count cannot be a right one by chance. */
    Arriving session(int number) {
        var random = new SplittableRandom(seed * 1_000_003 + number);
        var day = random.nextInt(DAYS);
        var user = users.get(random.nextInt(1 + day * 7 % users.size()));
        var login = FEBRUARY.plusSeconds((long) day * DAY_SECONDS + random.nextInt(DAY_SECONDS - SECONDS_MAX));
        return new Arriving(PREFIX + number, user, login, login.plusSeconds(60 + random.nextInt(SECONDS_MAX - 60)));
    }

    /** These sessions as one JSON object on each line. */
    byte[] lines(int from, int until) {
        var lines = new StringBuilder();
        for (var number = from; number < until; number++) {
            lines.append(session(number).line());
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** How many users were logged in on each date of a zone (rating.md 2.4), counted without the product. */
    Map<LocalDate, Integer> usersByDate(ZoneId zone) {
        var seen = new HashMap<LocalDate, Set<String>>();
        for (var number = 0; number < count; number++) {
            var session = session(number);
            var first = session.login().atZone(zone).toLocalDate();
            var last = session.logout().minusNanos(1).atZone(zone).toLocalDate();
            for (var date = first; !date.isAfter(last); date = date.plusDays(1)) {
                seen.computeIfAbsent(date, d -> new HashSet<>()).add(session.user());
            }
        }
        var counts = new TreeMap<LocalDate, Integer>();
        seen.forEach((date, who) -> counts.put(date, who.size()));
        return counts;
    }
}
