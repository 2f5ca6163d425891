package org.reckoner.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reckoner.rating.LicenceLevel;

class UserComparisonTest {
    private static final Instant JANUARY = month(1);
    private static final Instant MARCH = month(3);
    private static final Instant MAY = month(5);

    /** CX1 from January, none from March, CX3 from May on. */
    private static final List<Holding> HISTORY =
            List.of(new Holding(LicenceLevel.CX1, JANUARY, MARCH), new Holding(LicenceLevel.CX3, MAY, null));

    private static Instant month(int month) {
        return Instant.parse("2024-%02d-01T00:00:00Z".formatted(month));
    }

    private static UserChanges compare(UserState state, List<Holding> history, LicenceLevel level, Instant from) {
        var known = new KnownUser(7, "anat", "Anat", null, state, history);
        return new UserComparison(Map.of("anat", known), Surroundings.NONE)
                .of(List.of(new UserLine(2, "anat", "Anat", null, level, from)));
    }

    @ParameterizedTest
    @CsvSource({
        "CX1, 1, unchanged", // old history again
        ", 3, unchanged", // its end again
        "CX3, 5, unchanged",
        "CX3, 6, unchanged", // held since May
        "CX4, 6, changed",
        ", 6, changed",
        "CX2, 5, bad", // another licence begins there
        "CX2, 4, bad",
        "CX1, 2, bad", // held then, but it does not begin there
        ", 4, bad" // nothing was held then, but something later is
    })
    void aLineIsComparedWithTheWholeHistory(LicenceLevel level, int month, String expected) {
        var changes = compare(UserState.ACTIVE, HISTORY, level, month(month));
        assertEquals(expected, changes.bad.isEmpty() ? changes.changed == 1 ? "changed" : "unchanged" : "bad");
    }

    @Test
    void anotherLicenceEndsTheOneHeldWhereItBegins() {
        var changes = compare(UserState.ARCHIVED, HISTORY, LicenceLevel.CX4, month(6));
        assertEquals(List.of(new UserChanges.Closed(7, month(6))), changes.closed);
        assertEquals(List.of(new UserChanges.Opened(7, LicenceLevel.CX4, month(6))), changes.opened);
        assertEquals(month(6), changes.licencesChangedSince());
    }

    @Test
    void afterAnEndALicenceMayBeginAtOnce() {
        var ended = List.of(new Holding(LicenceLevel.CX1, JANUARY, MARCH));
        var changes = compare(UserState.ACTIVE, ended, LicenceLevel.CX2, MARCH);
        assertEquals(List.of(), changes.closed);
        assertEquals(1, changes.opened.size());
        assertEquals(
                1,
                compare(UserState.ACTIVE, ended, LicenceLevel.CX2, month(2)).bad.size());
    }

    @Test
    void aFileThatSaysNothingOfLicencesLeavesThemAlone() {
        assertEquals(1, compare(UserState.ACTIVE, HISTORY, null, null).unchanged);
    }

    @Test
    void aRefusedLineChangesNothingOfItsUser() {
        var known = new KnownUser(7, "anat", "Anat", null, UserState.ACTIVE, HISTORY);
        var line = new UserLine(2, "anat", "Other name", null, LicenceLevel.CX2, month(4));
        var changes = new UserComparison(Map.of("anat", known), Surroundings.NONE).of(List.of(line));
        assertEquals(1, changes.bad.size());
        assertEquals(List.of(), changes.renamed);
    }

    @Test
    void aDeletedUserIsNotTouched() {
        assertEquals(
                1,
                compare(UserState.DELETED, HISTORY, LicenceLevel.CX4, month(6))
                        .bad
                        .size());
    }
}
