package org.reckoner.invoice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.reckoner.it.Problems.assertRefused;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reckoner.platform.PlatformProblem;

/** How people name lines. */
class LineChoiceTest {
    @Test
    void linesAreNamedOneByOneAndInStretches() {
        assertEquals(List.of(2, 5, 6, 7), List.copyOf(LineChoice.of(" 2, 5-7 ")));
        assertEquals(List.of(1, 3), List.copyOf(LineChoice.of("3;1,3")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"all", "2,", "7-5", "-3", "1-9999999", "1.5"})
    void whatNamesNoLinesIsRefused(String typed) {
        assertRefused("lines", PlatformProblem.INVALID, () -> LineChoice.of(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void nothingChosenIsRefused(String typed) {
        assertRefused("lines", InvoiceProblem.NO_LINE_CHOSEN, () -> LineChoice.of(typed));
    }
}
