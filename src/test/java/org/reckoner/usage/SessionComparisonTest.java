package org.reckoner.usage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reckoner.platform.csv.BadRow;
import org.reckoner.platform.csv.ImportCounts;
import org.reckoner.rating.ClientKind;
import org.reckoner.rating.LoginSession;

/** rating.md 2.3. */
class SessionComparisonTest {
    private static final Instant EIGHT = Instant.parse("2024-02-01T08:00:00Z");
    private static final Instant NINE = Instant.parse("2024-02-01T09:00:00Z");
    private static final Instant TEN = Instant.parse("2024-02-01T10:00:00Z");
    private static final Map<String, Long> USERS = Map.of("anat", 7L, "eli", 8L);

    private static SessionLine line(int number, String user, Instant logout) {
        return new SessionLine(number, "s1", user, EIGHT, logout, ClientKind.WEB);
    }

    private static LoginSession stored(Instant logout) {
        return new LoginSession("s1", "7", EIGHT, logout, ClientKind.WEB);
    }

    private static SessionChanges compare(Map<String, LoginSession> stored, SessionLine... lines) {
        return new SessionComparison(USERS, stored).of(List.of(lines));
    }

    @Test
    void anOpenSessionAndItsEndInOneChunkAreOneCompleteSession() {
        var changes = compare(Map.of(), line(2, "anat", null), line(3, "anat", NINE), line(4, "anat", NINE));
        assertEquals(new ImportCounts(1, 1, 1, 0), changes.result().counts());
        assertEquals(Map.of("s1", stored(NINE)), changes.added);
        assertEquals(Map.of(), changes.completed);
    }

    @Test
    void aStoredOpenSessionIsCompletedOnceAndTheSecondEndIsRefused() {
        var changes = compare(Map.of("s1", stored(null)), line(2, "anat", NINE), line(3, "anat", TEN));
        assertEquals(Map.of("s1", stored(NINE)), changes.completed);
        assertEquals(List.of(3L), changes.bad.stream().map(BadRow::line).toList());
    }

    @Test
    void whatIsThereAlreadyIsIgnoredAnOpenVersionOfItToo() {
        var changes = compare(Map.of("s1", stored(NINE)), line(2, "anat", NINE), line(3, "anat", null));
        assertEquals(new ImportCounts(0, 0, 2, 0), changes.result().counts());
    }

    @Test
    void anotherUserUnderTheSameIdIsRefusedAndAnUnknownOneToo() {
        var changes = compare(Map.of("s1", stored(NINE)), line(2, "eli", NINE), line(3, "nobody", NINE));
        assertEquals(
                List.of(UsageProblem.SESSION_DIFFERS, UsageProblem.USER_UNKNOWN),
                changes.bad.stream().map(BadRow::problem).toList());
    }
}
