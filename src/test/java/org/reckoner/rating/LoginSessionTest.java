package org.reckoner.rating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reckoner.period.Span;

/** rating.md 2: one session, the id it came under, and whether it makes its user logged in. */
class LoginSessionTest {

    private static final Instant NINE = Instant.parse("2026-01-15T09:00:00Z");
    private static final Instant TEN = NINE.plusSeconds(3600);
    private static final Instant ELEVEN = TEN.plusSeconds(3600);
    private static final Span NINE_TO_TEN = new Span(NINE, TEN);

    @Test
    void rule2_1_anOpenSessionEndsNowAndAClosedOneAtItsLogout() {
        assertEquals(TEN, session(NINE, null).endAsOf(TEN));
        assertEquals(ELEVEN, session(NINE, ELEVEN).endAsOf(TEN));
        assertEquals(TEN, session(TEN, null).endAsOf(NINE), "it never ends before it begins");
        assertEquals(Optional.empty(), session(NINE, null).logout());
        assertEquals(Optional.of(TEN), session(NINE, TEN).logout());
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "-60,   0, false", // ends where the span begins: no instant inside
        "-60,   1, true",
        "  0,   0, true", // takes no time, but starts inside
        "3599, 9999, true",
        "3600, 3600, false", // starts where the span ends
        "3600, 9999, false",
        "-60, 9999, true",
        "-60, -60, false",
    })
    void rule2_4_aUserIsLoggedInByASessionWithAnInstantOrAStartInside(long login, long logout, boolean expected) {
        var session = session(NINE.plusSeconds(login), NINE.plusSeconds(logout));
        assertEquals(expected, session.isLoggedInDuring(NINE_TO_TEN, ELEVEN));
    }

    @Test
    void rule2_4_anOpenSessionCountsUpToNow() {
        assertFalse(session(NINE.minusSeconds(60), null).isLoggedInDuring(NINE_TO_TEN, NINE));
        assertTrue(session(NINE.minusSeconds(60), null).isLoggedInDuring(NINE_TO_TEN, NINE.plusSeconds(1)));
    }

    @Test
    void rule2_4_nobodyIsLoggedInDuringADateThatDoesNotExist() {
        var empty = new Span(NINE, NINE);
        assertFalse(session(NINE.minusSeconds(60), TEN).isLoggedInDuring(empty, TEN));
        assertFalse(session(NINE, NINE).isLoggedInDuring(empty, TEN));
    }

    @Test
    void aSessionThatEndsBeforeItBeginsIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> session(TEN, NINE));
    }

    @Test
    void aSessionNeedsAnIdAndAUser() {
        assertThrows(IllegalArgumentException.class, () -> new LoginSession(" ", "anat", NINE, TEN, ClientKind.WEB));
        assertThrows(IllegalArgumentException.class, () -> new LoginSession("s1", null, NINE, TEN, ClientKind.WEB));
    }

    @Test
    void rule2_3_theFirstWithAnIdIsStored() {
        assertEquals(Arrival.FIRST, Arrival.of(null, session(NINE, TEN)));
    }

    @Test
    void rule2_3_theSameAgainIsIgnored() {
        assertEquals(Arrival.REPEATED, Arrival.of(session(NINE, TEN), session(NINE, TEN)));
        assertEquals(Arrival.REPEATED, Arrival.of(session(NINE, null), session(NINE, null)));
        assertEquals(
                Arrival.REPEATED,
                Arrival.of(session(NINE, TEN), session(NINE, TEN.plusNanos(999))),
                "finer than a store keeps");
    }

    @Test
    void rule2_3_anOpenSessionIsCompletedOnce() {
        assertEquals(Arrival.COMPLETES, Arrival.of(session(NINE, null), session(NINE, TEN)));
        assertEquals(Arrival.REPEATED, Arrival.of(session(NINE, TEN), session(NINE, null)), "its open version is late");
        assertEquals(Arrival.CONFLICTS, Arrival.of(session(NINE, TEN), session(NINE, ELEVEN)));
    }

    @Test
    void rule2_3_otherContentUnderTheSameIdIsRejected() {
        var stored = session(NINE, null);
        assertEquals(Arrival.CONFLICTS, Arrival.of(stored, session(TEN, null)));
        assertEquals(Arrival.CONFLICTS, Arrival.of(stored, new LoginSession("s1", "eli", NINE, null, ClientKind.WEB)));
        assertEquals(Arrival.CONFLICTS, Arrival.of(stored, new LoginSession("s1", "anat", NINE, TEN, ClientKind.API)));
        assertEquals(Arrival.CONFLICTS, Arrival.of(stored, new LoginSession("s2", "anat", NINE, TEN, ClientKind.WEB)));
    }

    private static LoginSession session(Instant login, Instant logoutOrNull) {
        return new LoginSession("s1", "anat", login, logoutOrNull, ClientKind.WEB);
    }
}
