package org.reckoner.usage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.reckoner.period.LocalDays;
import org.reckoner.rating.ClientKind;
import org.reckoner.rating.LoginSession;

class TouchedDatesTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Jerusalem");
    private static final Instant NOW = Instant.parse("2024-02-05T12:00:00Z");

    private static LoginSession session(String login, String logout) {
        return new LoginSession(
                "s", "7", Instant.parse(login), logout == null ? null : Instant.parse(logout), ClientKind.WEB);
    }

    private static List<LocalDate> february(int... days) {
        return Arrays.stream(days).mapToObj(d -> LocalDate.of(2024, 2, d)).toList();
    }

    private static List<LocalDate> added(LoginSession session) {
        var touched = new TouchedDates(ZONE, NOW);
        touched.added(session);
        return touched.dates();
    }

    @Test
    void aSessionTouchesTheLocalDatesItHasAnInstantOf() {
        assertEquals(february(1), added(session("2024-01-31T22:00:00Z", "2024-02-01T22:00:00Z")));
        assertEquals(february(1, 2), added(session("2024-01-31T22:00:00Z", "2024-02-01T22:00:00.000001Z")));
        assertEquals(february(1), added(session("2024-02-01T21:59:59Z", "2024-02-01T21:59:59Z")));
    }

    @Test
    void anOpenSessionTouchesEveryDateUpToNow() {
        assertEquals(february(3, 4, 5), added(session("2024-02-03T05:00:00Z", null)));
    }

    @Test
    void aCompletionTouchesTheDatesOnWhichItNoLongerCounts() {
        var touched = new TouchedDates(ZONE, NOW);
        touched.completed(session("2024-02-03T05:00:00Z", "2024-02-03T06:00:00Z"));
        assertEquals(february(3, 4, 5), touched.dates());
    }

    @Property(tries = 300)
    void manySessionsTouchWhatEachOfThemTouches(
            @ForAll @Size(max = 12) List<@IntRange(max = 4000) Integer> hours,
            @ForAll @IntRange(max = 200) int length) {
        var touched = new TouchedDates(ZONE, NOW);
        var expected = new TreeSet<LocalDate>();
        for (var hour : hours) {
            var login = Instant.EPOCH.plusSeconds(hour * 3600L);
            var logout = login.plusSeconds(length * 3600L);
            touched.added(new LoginSession("s", "7", login, logout, ClientKind.WEB));
            LocalDays.touched(login, logout, ZONE).forEach(expected::add);
        }
        assertEquals(List.copyOf(expected), touched.dates());
    }
}
