package org.reckoner.demo;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Makes up a contact centre's users and log-ins, the same for the same seed whoever asks for which days: sample data, tests
 * and measurements use it. Written as the CSV files that are imported, row by row, so that size is no matter.
 *
 * @param users how many people work there
 * @param from the first local date
 * @param until the last local date, included
 */
public record SampleUsage(long seed, int users, ZoneId zone, LocalDate from, LocalDate until) {
    private static final List<String> GIVEN = List.of(
            "Ada", "Amir", "Bela", "Chloe", "Dario", "Edith", "Femi", "Greta", "Hugo", "Ines", "Jonas", "Kaori", "Liam",
            "Mina", "Noor", "Oskar", "Paula", "Quentin", "Rosa", "Samir", "Tilda", "Umar", "Vera", "Wanda", "Yusuf",
            "Zoe");
    private static final List<String> FAMILY = List.of(
            "Abel",
            "Berg",
            "Castillo",
            "Dunn",
            "Eriksen",
            "Fabre",
            "Goto",
            "Hale",
            "Ivanov",
            "Jansen",
            "Keller",
            "Lund",
            "Moreau",
            "Novak",
            "Okafor",
            "Pereira",
            "Quist",
            "Rossi",
            "Silva",
            "Tanaka",
            "Ueda",
            "Vogel",
            "Weiss",
            "Young");
    private static final List<String> LEVELS = List.of("CX1", "CX1", "CX1", "CX1", "CX2", "CX2", "CX3", "COMMUNICATE");
    private static final List<String> CLIENTS =
            List.of("DESKTOP", "DESKTOP", "DESKTOP", "WEB", "WEB", "MOBILE", "TEAMS");

    /** Of a hundred people, so many work on such a day. */
    private static final int WORKS_ON_WEEKDAY = 82;

    private static final int WORKS_ON_WEEKEND = 14;

    /** {@code user_id,name,email,licence,licence_from}: everyone licensed a month before the first date. */
    public void writeUsers(Appendable csv) throws IOException {
        csv.append("user_id,name,email,licence,licence_from\n");
        var licensed = midnight(from.minusMonths(1));
        for (var user = 0; user < users; user++) {
            var given = GIVEN.get(user % GIVEN.size());
            var family = FAMILY.get((user / GIVEN.size() + user * 7) % FAMILY.size());
            var key = keyOf(user);
            csv.append(key)
                    .append(',')
                    .append(given + " " + family)
                    .append(',')
                    .append(key + "@sample.example")
                    .append(',')
                    .append(LEVELS.get(randomOf(user, -1).nextInt(LEVELS.size())))
                    .append(',')
                    .append(licensed.toString())
                    .append('\n');
        }
    }

    /** {@code session_id,user_id,login_at,logout_at,client}, day by day: a shift each, with a break and now and then a reconnect. */
    public void writeSessions(Appendable csv) throws IOException {
        csv.append("session_id,user_id,login_at,logout_at,client\n");
        for (var date = from; !date.isAfter(until); date = date.plusDays(1)) {
            for (var user = 0; user < users; user++) {
                writeShift(csv, user, date);
            }
        }
    }

    private void writeShift(Appendable csv, int user, LocalDate date) throws IOException {
        var random = randomOf(user, date.toEpochDay());
        var weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
        if (random.nextInt(100) >= (weekend ? WORKS_ON_WEEKEND : WORKS_ON_WEEKDAY)) {
            return;
        }
        var client = CLIENTS.get(random.nextInt(CLIENTS.size()));
        var start = date.atTime(LocalTime.of(7, 0)).atZone(zone).toInstant().plusSeconds(random.nextInt(6 * 3600));
        var end = start.plusSeconds(5 * 3600 + random.nextInt(4 * 3600));
        var parts = 1 + random.nextInt(3);
        var length = ChronoUnit.SECONDS.between(start, end) / parts;
        for (var part = 0; part < parts; part++) {
            var login = start.plusSeconds(part * length);
            var logout = part == parts - 1 ? end : login.plusSeconds(length - random.nextInt(1800));
            csv.append(date.toString())
                    .append('-')
                    .append(keyOf(user))
                    .append('-')
                    .append(Integer.toString(part + 1))
                    .append(',')
                    .append(keyOf(user))
                    .append(',')
                    .append(login.toString())
                    .append(',')
                    .append(logout.toString())
                    .append(',')
                    .append(client)
                    .append('\n');
        }
    }

    private static String keyOf(int user) {
        return "agent" + (1000 + user);
    }

    private SplittableRandom randomOf(int user, long day) {
        return new SplittableRandom(seed * 1_000_003 + user * 31_337L + day * 7_919).split();
    }

    private Instant midnight(LocalDate date) {
        return date.atStartOfDay(zone).toInstant();
    }
}
