package org.reckoner.rating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reckoner.period.Span;

/** rating.md 3.1 and 2.2: which level counts, and which clients do. */
class LicenceHistoryTest {

    // CX3 only from 12:00 to 13:00, CX1 before and CX2 after, nothing from 18:00 on
    private static final LicenceHistory HISTORY = new LicenceHistory(List.of(
            new LicenceHistory.Change(at("13:00"), LicenceLevel.CX2),
            new LicenceHistory.Change(at("09:00"), LicenceLevel.CX1),
            new LicenceHistory.Change(at("12:00"), LicenceLevel.CX3),
            new LicenceHistory.Change(at("18:00"), null)));

    @ParameterizedTest
    @CsvSource({
        "08:00, 09:00, ", // begins where the span ends
        "08:00, 09:01, CX1",
        "09:00, 12:00, CX1",
        "00:00, 23:00, CX3", // one hour is enough, there is no proration
        "12:59, 14:00, CX3",
        "13:00, 14:00, CX2", // CX3 ended where the span begins
        "17:59, 23:00, CX2",
        "18:00, 23:00, ",
        "12:30, 12:30, ", // a span without an instant
    })
    void rule3_1_theHighestLevelHeldAtAnyInstantCounts(String from, String until, LicenceLevel expected) {
        assertEquals(Optional.ofNullable(expected), HISTORY.highestIn(new Span(at(from), at(until))));
    }

    @Test
    void rule3_1_aUserThatNeverHadALicenceHasNoLevel() {
        assertEquals(Optional.empty(), new LicenceHistory(List.of()).highestIn(new Span(at("00:00"), at("23:00"))));
    }

    @Test
    void rule3_1_twoChangesAtOneInstantAreRefused() {
        var change = new LicenceHistory.Change(at("09:00"), LicenceLevel.CX1);
        assertThrows(IllegalArgumentException.class, () -> new LicenceHistory(List.of(change, change)));
    }

    @Test
    void rule3_1_levelsAreOrderedFromCollaborateToCx4() {
        var names = List.of("COLLABORATE", "COMMUNICATE", "CX1", "CX2", "CX3", "CX4");
        assertEquals(names, Arrays.stream(LicenceLevel.values()).map(Enum::name).toList());
    }

    @Test
    void rule2_2_mobileSessionsDoNotCountUnderHourlyLicencesOnly() {
        assertFalse(LicenceModel.HOURLY.counts(ClientKind.MOBILE));
        assertTrue(LicenceModel.HOURLY.counts(ClientKind.DESKTOP));
        assertTrue(LicenceModel.NAMED.counts(ClientKind.MOBILE));
        assertTrue(LicenceModel.CONCURRENT.counts(ClientKind.MOBILE));
    }

    private static Instant at(String time) {
        return Instant.parse("2026-01-15T" + time + ":00Z");
    }
}
