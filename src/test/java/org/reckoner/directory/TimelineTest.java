package org.reckoner.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reckoner.platform.RuleViolation;

class TimelineTest {
    /** CX1 in January and February, nothing in March and April, CX3 from May on. */
    private static final Timeline<String> HISTORY = Timeline.of(List.of(stretch("CX1", 1, 3), stretch("CX3", 5, 0)));

    private static Instant month(int month) {
        return month == 0 ? null : Instant.parse("2024-%02d-01T00:00:00Z".formatted(month));
    }

    private static Stretch<String> stretch(String held, int from, int until) {
        return new Stretch<>(held, month(from), month(until));
    }

    private static String text(Timeline<String> timeline) {
        var text = new StringBuilder();
        timeline.stretches()
                .forEach(s -> text.append(' ')
                        .append(s.held())
                        .append(' ')
                        .append(s.from().toString(), 5, 7)
                        .append('-')
                        .append(s.until() == null ? "" : s.until().toString().substring(5, 7)));
        return text.toString().strip();
    }

    @ParameterizedTest
    @CsvSource({
        "CX2, 7, CX1 01-03 CX3 05-07 CX2 07-", // an upgrade of what is held
        "CX2, 2, CX1 01-02 CX2 02-03 CX3 05-", // only up to the next change
        "CX2, 4, CX1 01-03 CX2 04-05 CX3 05-", // into a gap
        "CX2, 3, CX1 01-03 CX2 03-05 CX3 05-",
        "CX1, 3, CX1 01-05 CX3 05-", // the same goes on
        "CX2, 1, CX2 01-03 CX3 05-",
        "CX2, 5, CX1 01-03 CX2 05-",
        ", 7, CX1 01-03 CX3 05-07", // removed
        ", 4, CX1 01-03 CX3 05-", // nothing there
        ", 2, CX1 01-02 CX3 05-",
        "CX3, 6, CX1 01-03 CX3 05-" // held already
    })
    void rating31_aChangeHoldsFromAnInstantUntilTheNextChange(String held, int from, String after) {
        assertEquals(after, text(HISTORY.changed(month(from), held)));
    }

    @ParameterizedTest
    @CsvSource({
        "1, CX2, 1, 3, CX2 01-03 CX3 05-",
        "1, CX1, 2, 4, CX1 02-04 CX3 05-",
        "1, CX1, 1, 5, CX1 01-05 CX3 05-", // up to the other one
        "5, CX3, 6, 0, CX1 01-03 CX3 06-",
        "5, CX3, 3, 0, CX1 01-03 CX3 03-"
    })
    void anEntryIsPutRight(int entry, String held, int from, int until, String after) {
        assertEquals(after, text(HISTORY.corrected(month(entry), stretch(held, from, until))));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, 6, HISTORY_OVERLAPS",
        "1, 1, 0, HISTORY_OVERLAPS",
        "5, 2, 0, HISTORY_OVERLAPS",
        "1, 2, 2, UNTIL_NOT_AFTER_FROM",
        "1, 3, 2, UNTIL_NOT_AFTER_FROM",
        "2, 1, 3, STALE" // nothing begins there
    })
    void aCorrectionThatCannotBeIsRefused(int entry, int from, int until, String problem) {
        var refused =
                assertThrows(RuleViolation.class, () -> HISTORY.corrected(month(entry), stretch("CX2", from, until)));
        assertEquals(problem, refused.problem().name());
    }

    @Test
    void whatIsRemovedNeverWas() {
        assertEquals("CX1 01-03", text(HISTORY.without(month(5))));
        assertEquals(
                "CX1 01-07 CX3 08-",
                text(Timeline.of(List.of(stretch("CX1", 1, 3), stretch("CX2", 3, 7), stretch("CX3", 8, 0)))
                        .without(month(3))));
        assertThrows(RuleViolation.class, () -> HISTORY.without(month(3)));
    }

    @Test
    void whatEndsBeginsNoMore() {
        assertEquals("CX1 01-02", text(HISTORY.endedAt(month(2))));
        assertEquals("CX1 01-03 CX3 05-06", text(HISTORY.endedAt(month(6))));
        assertEquals("", text(HISTORY.endedAt(month(1))));
    }

    @Test
    void theFirstDifferenceIsWhereDaysAreToBeCountedAgain() {
        assertEquals(Optional.empty(), HISTORY.firstDifference(HISTORY.changed(month(6), "CX3")));
        assertEquals(Optional.of(month(2)), HISTORY.firstDifference(HISTORY.changed(month(2), null)));
        assertEquals(Optional.of(month(1)), HISTORY.firstDifference(Timeline.empty()));
        assertEquals(Optional.of(month(3)), HISTORY.firstDifference(HISTORY.corrected(month(1), stretch("CX1", 1, 4))));
    }

    /** Whatever is done, at each moment one thing is held or none, and stored rows say the same again. */
    @Test
    void noHistoryEverOverlaps() {
        var random = new Random(7);
        var timeline = Timeline.<String>empty();
        for (var i = 0; i < 2000; i++) {
            timeline = changed(timeline, random);
            var stretches = timeline.stretches();
            for (var j = 1; j < stretches.size(); j++) {
                var before = stretches.get(j - 1);
                assertTrue(!before.until().isAfter(stretches.get(j).from()), () -> "overlap " + stretches);
            }
            assertEquals(stretches, Timeline.of(new ArrayList<>(stretches)).stretches());
        }
    }

    private static Timeline<String> changed(Timeline<String> timeline, Random random) {
        var level = random.nextInt(4) == 0 ? null : "CX" + random.nextInt(4);
        var from = random.nextInt(1, 13);
        try {
            return switch (random.nextInt(4)) {
                case 0 -> timeline.corrected(month(from), stretch("CX9", random.nextInt(1, 13), random.nextInt(13)));
                case 1 -> timeline.without(month(from));
                default -> timeline.changed(month(from), level);
            };
        } catch (RuleViolation refused) {
            return timeline;
        }
    }
}
