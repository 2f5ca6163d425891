package org.reckoner.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reckoner.it.Problems.assertRefused;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reckoner.invoicing.BilledTenants;
import org.reckoner.it.As;
import org.reckoner.it.TestClock;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.rating.terms.SubscriptionType;
import org.reckoner.usage.ResourceLine;
import org.reckoner.usage.ResourceUse;
import org.reckoner.usage.ResourceUses;

/** product.md 2, Call recording. */
@ExtendWith(ArquillianExtension.class)
class RecordingsIT {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 20);

    @Inject
    BilledTenants billed;

    @Inject
    Recordings recordings;

    @Inject
    ResourceUses resources;

    @Inject
    TestClock clock;

    @Inject
    As as;

    @Test
    void aPeriodIsToldDayByDayAndLooksAheadAndTheWishHowLongIsKeptOnce() throws Exception {
        var tenant = billed.signed(SubscriptionType.MONTHLY, null);
        as.ownerIn(
                tenant,
                () -> resources.take(List.of(
                        new ResourceLine(1, new ResourceUse("r1", "RECORDINGS", DAY, BigDecimal.TEN)),
                        new ResourceLine(2, new ResourceUse("r2", "FAXES", DAY, BigDecimal.ONE)))));
        clock.at(
                "2026-01-25T05:00:00Z",
                () -> as.administrator(tenant, () -> {
                    var period = recordings.period(null);
                    assertEquals(LocalDate.of(2026, 1, 15), period.from());
                    assertEquals(10, period.dates().size());
                    assertEquals(1, period.uses().size());
                    var use = period.uses().get(0);
                    assertEquals("RECORDINGS", use.name());
                    assertEquals(0, BigDecimal.TEN.compareTo(use.on(DAY)));
                    assertEquals(0, BigDecimal.valueOf(31).compareTo(use.projected()));
                    assertNull(use.projectedCost(), "the contract has no price for it");
                    assertTrue(recordings.period(LocalDate.of(2025, 12, 10)).isOver());
                    return null;
                }));
        as.administrator(tenant, () -> {
            assertNull(recordings.keeping().keepDays());
            assertRefused("keepDays", RecordingProblem.KEEP_DAYS, () -> recordings.keep(0, 0));
            recordings.keep(30, 0);
            assertRefused(PlatformProblem.STALE, () -> recordings.keep(60, 0));
            recordings.keep(60, 1);
            assertEquals(new RecordingKeeping(60, 2), recordings.keeping());
            return null;
        });
    }
}
