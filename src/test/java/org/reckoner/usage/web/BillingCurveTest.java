package org.reckoner.usage.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reckoner.period.LocalDays;
import org.reckoner.platform.web.PlotScale;
import org.reckoner.usage.Curve;
import org.reckoner.usage.DailyFigure;

class BillingCurveTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Duration STEP = Duration.ofMinutes(5);

    @Test
    void theLineStepsAtEachChangeAndTheTableSaysTheSame() {
        var drawing = BillingCurve.of(curve(LocalDate.of(2026, 11, 20), 288, 8 * 12, 2), peak(2026, 11, 20, 2));
        assertEquals("M0 200H96V0H97V200H288", drawing.line());
        assertEquals(drawing.line() + "V200H0Z", drawing.area());
        assertEquals(
                List.of(
                        new BillingCurve.Stretch("00:00", 0),
                        new BillingCurve.Stretch("08:00", 2),
                        new BillingCurve.Stretch("08:05", 0)),
                drawing.stretches());
        assertEquals("33.33%", drawing.peak().x());
        assertEquals(Integer.toString(PlotScale.TOP), drawing.peak().y());
    }

    @Test
    void theHoursOfADayWithAChangeOfClocksStandWhereTheyAre() {
        var spring = BillingCurve.of(curve(LocalDate.of(2026, 3, 29), 276, 0, 0), nobody(2026, 3, 29));
        assertEquals(
                new BillingCurve.Tick("8.69%", "03:00", true), spring.ticks().get(1));
        var autumn = BillingCurve.of(curve(LocalDate.of(2026, 10, 25), 300, 0, 0), nobody(2026, 10, 25));
        assertEquals(new BillingCurve.Tick("16%", "03:00", true), autumn.ticks().get(1));
    }

    @Test
    void aDayWithoutAnybodyIsAFlatLineWithoutAPeak() {
        var drawing = BillingCurve.of(curve(LocalDate.of(2026, 11, 20), 288, 0, 0), nobody(2026, 11, 20));
        assertEquals("M0 200H288", drawing.line());
        assertNull(drawing.peak());
        assertEquals(List.of(new BillingCurve.Stretch("00:00", 0)), drawing.stretches());
    }

    private static Curve curve(LocalDate date, int parts, int at, int users) {
        var maxima = new ArrayList<>(Collections.nCopies(parts, 0));
        maxima.set(at, users);
        return new Curve(LocalDays.startOf(date, LONDON), STEP, maxima);
    }

    private static DailyFigure peak(int year, int month, int day, int users) {
        var date = LocalDate.of(year, month, day);
        var at = date.atTime(8, 0).atZone(LONDON).toInstant();
        return new DailyFigure(date, 1, users, users, at, STEP, List.of(), LONDON, Instant.EPOCH);
    }

    private static DailyFigure nobody(int year, int month, int day) {
        var date = LocalDate.of(year, month, day);
        return new DailyFigure(date, 1, 0, 0, null, Duration.ZERO, List.of(), LONDON, Instant.EPOCH);
    }
}
