package org.reckoner.recording.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.reckoner.recording.RecordingPeriod;
import org.reckoner.recording.RecordingUse;

/** Ten of thirty days are over. */
class RecordingBarsTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);

    private static RecordingBars bars(String second, String third) {
        var days = new TreeMap<LocalDate, BigDecimal>();
        days.put(FIRST.plusDays(1), new BigDecimal(second));
        days.put(FIRST.plusDays(2), new BigDecimal(third));
        var zero = BigDecimal.ZERO;
        var use = new RecordingUse("Storage", "GB", days, zero, zero, zero, true, null);
        var period = new RecordingPeriod(FIRST, FIRST.plusMonths(1), FIRST.plusDays(10), List.of(use));
        return RecordingBars.of(use, period, Locale.ENGLISH);
    }

    @Test
    void daysToComeHaveTheirPlaceAndAWeekItsName() {
        var bars = bars("20", "40.4");
        assertEquals(10, bars.bars().size());
        assertEquals("2.17%", bars.width(), "seven tenths of a thirtieth of 93");
        assertEquals("7.46%", bars.bars().get(0).x(), "behind the lines' values");
        assertEquals(
                List.of("1 Nov", "8 Nov", "15 Nov", "22 Nov", "29 Nov"),
                bars.ticks().stream().map(RecordingBars.Tick::label).toList());
        assertEquals("0 10 20 30 40 50", values(bars));
        assertEquals(List.of("0", "80", "160"), heights(bars).subList(0, 3));
    }

    @Test
    void littleIsDrawnInHundredths() {
        var bars = bars("0.25", "0.5");
        assertEquals("0.00 0.10 0.20 0.30 0.40 0.50", values(bars));
        assertEquals(List.of("0", "100", "200"), heights(bars).subList(0, 3));
    }

    private static String values(RecordingBars bars) {
        return String.join(
                " ", bars.lines().stream().map(line -> line.value().toString()).toList());
    }

    private static List<String> heights(RecordingBars bars) {
        return bars.bars().stream().map(RecordingBars.Bar::height).toList();
    }
}
