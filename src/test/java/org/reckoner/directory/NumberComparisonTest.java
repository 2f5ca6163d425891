package org.reckoner.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.csv.ImportCounts;

class NumberComparisonTest {
    private static final String NUMBER = "+12025550101";
    private static final PhoneFormat.Placed PLACED = new PhoneFormat.Placed(NUMBER, "US");

    private final Map<String, List<KnownNumber>> known = new HashMap<>();
    private final List<NumberLine> lines = new ArrayList<>();

    private void isHeld(boolean own, String ordered, String released) {
        known.computeIfAbsent(NUMBER, n -> new ArrayList<>())
                .add(new KnownNumber(known.size() + 7L, own, PLACED, held(ordered, released)));
    }

    private static HeldNumber held(String ordered, String released) {
        return new HeldNumber("DID", true, day(ordered), day(released));
    }

    private static LocalDate day(String text) {
        return text == null ? null : LocalDate.parse("2024-01-" + text);
    }

    private void line(String ordered, String released) {
        lines.add(new NumberLine(lines.size() + 2L, NUMBER, PLACED, held(ordered, released), true));
    }

    private String compared() {
        var result = new NumberComparison(known, lines).result();
        return result.counts() + " "
                + result.bad().stream()
                        .map(row -> row.line() + " " + row.problem())
                        .toList();
    }

    private static String counts(int added, int changed, int unchanged, String bad) {
        return new ImportCounts(added, changed, unchanged, 0) + " [" + bad + "]";
    }

    @Test
    void aReleaseInALaterFileEndsTheOrderAndNothingTakesItBack() {
        isHeld(true, "05", null);
        line("05", "20");
        line("05", null);
        line("05", "20");
        assertEquals(counts(0, 1, 2, ""), compared());
    }

    @Test
    void aNumberThatWasReleasedIsOrderedAgainTheDayAfter() {
        line("05", "20");
        line("20", null);
        line("21", null);
        line("21", null);
        assertEquals(counts(2, 0, 1, "3 NUMBER_HELD_ALREADY"), compared());
    }

    @Test
    void whatAnotherTenantHoldsIsNobodyElses() {
        isHeld(false, "05", "20");
        line("04", null);
        line("05", "20");
        line("21", null);
        line("01", "04");
        assertEquals(counts(2, 0, 0, "2 NUMBER_HELD_ELSEWHERE, 3 NUMBER_HELD_ELSEWHERE"), compared());
    }

    @Test
    void aLineThatSaysNothingOfPortingLeavesItAsItIs() {
        isHeld(true, "05", null);
        lines.add(new NumberLine(2, NUMBER, PLACED, new HeldNumber("DID", false, day("05"), null), false));
        assertEquals(counts(0, 0, 1, ""), compared());
        lines.set(0, new NumberLine(2, NUMBER, PLACED, new HeldNumber("TOLL_FREE", false, day("05"), null), true));
        assertEquals(counts(0, 1, 0, ""), compared());
        assertEquals("TOLL_FREE", known.get(NUMBER).get(0).held().kind());
    }

    /** rating.md 5.7: a number held on a day counts that day, so both ends do. */
    @ParameterizedTest
    @CsvSource({
        "05, 10, 10, 12, true",
        "05, 10, 11, 12, false",
        "05, , 30, , true",
        "05, 10, 01, 04, false",
        "05, 10, 01, 05, true",
        "05, 05, 05, 05, true"
    })
    void rating57_bothEndsCount(String from, String to, String otherFrom, String otherTo, boolean overlaps) {
        assertEquals(overlaps, held(from, to).overlaps(day(otherFrom), day(otherTo)));
        assertEquals(overlaps, held(otherFrom, otherTo).overlaps(day(from), day(to)));
    }

    @ParameterizedTest
    @CsvSource({
        ", 2024-01-01, , NUMBER_KIND_MALFORMED",
        "D I D, 2024-01-01, , NUMBER_KIND_MALFORMED",
        "DID, , , NUMBER_DAY_NEEDED",
        "DID, 1969-12-31, , NUMBER_DAY_NEEDED",
        "DID, 2024-01-01, 2100-01-01, NUMBER_DAY_NEEDED",
        "DID, 2024-01-02, 2024-01-01, NUMBER_RELEASED_EARLY"
    })
    void badInputIsNamed(String kind, LocalDate ordered, LocalDate released, DirectoryProblem problem) {
        var held = new HeldNumber(kind, false, ordered, released);
        var refused = assertThrows(RuleViolation.class, () -> held.checked(NumberRefusal.INPUT));
        assertEquals(problem, refused.problem());
    }
}
