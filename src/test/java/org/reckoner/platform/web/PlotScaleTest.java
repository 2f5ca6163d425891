package org.reckoner.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlotScaleTest {
    @ParameterizedTest
    @CsvSource({"0, 1, 1", "1, 1, 1", "5, 5, 1", "6, 6, 2", "43, 50, 10", "51, 60, 20", "100000, 100000, 20000"})
    void linesStandAtRoundNumbers(long highest, long max, long step) {
        assertEquals(new PlotScale(max, step), PlotScale.upTo(highest));
    }

    @Property
    void whatIsDrawnStaysBetweenZeroAndTheHighestLine(@ForAll @IntRange(min = 0) int highest) {
        var scale = PlotScale.upTo(highest);
        var lines = scale.lines();
        assertTrue(highest <= scale.max());
        assertTrue(lines.size() <= 6);
        assertEquals(
                Integer.toString(PlotScale.TOP + PlotScale.HEIGHT), lines.get(0).y());
        assertEquals(0, lines.get(0).value());
        assertEquals(
                Integer.toString(PlotScale.TOP), lines.get(lines.size() - 1).y());
    }

    @ParameterizedTest
    @CsvSource({"0, 3, 0%", "1, 3, 33.33%", "1, 200, 0.50%", "3, 3, 100%"})
    void partsOfTheWidthAreWrittenAsPercent(long part, long whole, String expected) {
        assertEquals(expected, PlotScale.percent(part, whole));
    }
}
