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
import org.reckoner.platform.TenantId;
import org.reckoner.rating.LicenceLevel;
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

    /** rating.md 5.8: ten seats are committed and twelve used, and each brings ten gigabytes. */
    @Test
    void theSeatsThatWereUsedBringTheirAllowance() throws Exception {
        var tenant = billed.signedWithRecordings();
        assertEquals("100 0", included(tenant, "2026-01-25T00:00:00Z"), "the commitment alone");
        billed.loggedIn(tenant, "agent", 12, LicenceLevel.CX1, "2026-01-20");
        as.ownerIn(
                tenant,
                () -> resources.take(List.of(
                        new ResourceLine(1, new ResourceUse("r1", "RECORDING_STORAGE", DAY, BigDecimal.valueOf(40))))));
        assertEquals("120 4", included(tenant, "2026-01-25T00:00:00Z"), "40 x 31 / 10 days are 124");
        assertEquals("120 0", included(tenant, "2026-03-10T05:00:00Z"), "once it is over, too");
    }

    private String included(TenantId tenant, String now) throws Exception {
        return clock.at(
                now,
                () -> as.administrator(tenant, () -> {
                    var use = recordings.period(DAY).uses().get(0);
                    assertTrue(use.isIncludedCounted());
                    return plain(use.included()) + " " + plain(use.overage());
                }));
    }

    private static String plain(BigDecimal quantity) {
        return quantity.stripTrailingZeros().toPlainString();
    }
}
