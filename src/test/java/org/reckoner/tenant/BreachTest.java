package org.reckoner.tenant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Both sides of each limit of product.md 2, Licence breach. */
class BreachTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final ZoneId AUCKLAND = ZoneId.of("Pacific/Auckland");
    private static final Instant NOW = Instant.parse("2026-03-20T12:00:00Z");

    @ParameterizedTest
    @CsvSource({"10, 10, ", "11, 10, USERS", "1, , ", "0, 1, "})
    void moreActiveUsersThanLicensedAreABreach(int active, Integer max, BreachCause expected) {
        assertEquals(expected, facts(TenantState.ACTIVE, null, max, active).causeAt(NOW));
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/London, 2026-03-20T23:59:59.999999Z, ",
        "Europe/London, 2026-03-21T00:00:00Z, EXPIRY",
        "Pacific/Auckland, 2026-03-20T10:59:59Z, ",
        "Pacific/Auckland, 2026-03-20T11:00:00Z, EXPIRY"
    })
    void theLicenceIsGoodToTheEndOfItsLastDayInTheTenantsZone(ZoneId zone, Instant now, BreachCause expected) {
        var facts = facts(TenantState.ACTIVE, zone, LocalDate.parse("2026-03-20"), null);
        assertEquals(expected, facts.causeAt(now));
    }

    @ParameterizedTest
    @CsvSource({"DRAFT, ", "ACTIVE, BOTH", "SUSPENDED, BOTH", "CLOSED, "})
    void onlyTenantsInUseAreInBreach(TenantState state, BreachCause expected) {
        assertEquals(expected, facts(state, LocalDate.parse("2026-01-01"), 1, 2).causeAt(NOW));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-20T12:00:00Z, WARNED",
        "2026-03-27T11:59:59.999999Z, WARNED",
        "2026-03-27T12:00:00Z, REFUSED",
        "2027-01-01T00:00:00Z, REFUSED"
    })
    void sevenDaysAreForWarning(Instant at, BreachStage expected) {
        assertEquals(expected, opening(NOW, null).stageAt(at));
    }

    @Test
    void sevenDaysOfTheTenantsCalendarEndAtTheSameHour() {
        var beforeClocksGoForward = Instant.parse("2026-03-26T12:00:00Z");
        assertEquals(
                Instant.parse("2026-04-02T11:00:00Z"),
                opening(beforeClocksGoForward, null).refusedFrom());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-19T10:59:59.999999Z, 2026-03-12T12:00:00Z",
        "2026-04-19T11:00:00Z, 2026-04-19T11:00:00Z",
        "2026-03-20T12:00:01Z, 2026-03-12T12:00:00Z"
    })
    void withinThirtyDaysOfItsEndTheOldStartCounts(Instant again, Instant start) {
        // closed on 20 March at noon; London's clocks go forward on the 29th
        var last = closed("2026-03-12T12:00:00Z", "2026-03-20T12:00:00Z", BreachEnding.FITS);
        assertEquals(start, opening(again, last).startedAt());
        assertEquals(again, opening(again, last).openedAt());
    }

    @Test
    void theOldStartIsHandedOnFromBreachToBreach() {
        var last = closed("2026-03-12T12:00:00Z", "2026-03-20T12:00:00Z", BreachEnding.FITS);
        var second = opening(Instant.parse("2026-04-01T12:00:00Z"), last);
        assertEquals(BreachStage.REFUSED, second.stageAt(second.openedAt()), "the seven days were used up before");
    }

    @Test
    void whatALandlordLiftedCountsNoMore() {
        var last = closed("2026-03-12T12:00:00Z", "2026-03-20T12:00:00Z", BreachEnding.LIFTED);
        assertEquals(NOW, opening(NOW, last).startedAt());
    }

    @Test
    void anExpiryIsHeldAgainstTheLicenceFromItsMomentButNotFromBeforeItWasAgreed() {
        var end = Instant.parse("2026-03-11T00:00:00Z");
        assertEquals(end, expired(null).openedAt(NOW));
        assertEquals(end, expired("2026-01-01T00:00:00Z").openedAt(NOW));
        assertEquals(
                Instant.parse("2026-03-15T00:00:00Z"),
                expired("2026-03-15T00:00:00Z").openedAt(NOW));
        assertEquals(NOW, expired("2027-01-01T00:00:00Z").openedAt(NOW));
    }

    @Test
    void tooManyUsersAreABreachFromNowOn() {
        assertEquals(NOW, facts(TenantState.ACTIVE, null, 1, 2).openedAt(NOW));
    }

    @Test
    void aBreachThatEndedIsAtNoStage() {
        var last = closed("2026-03-12T12:00:00Z", "2026-03-20T12:00:00Z", BreachEnding.FITS);
        assertNull(last.stageAt(NOW));
        assertEquals(8, last.lasted().toDays());
        assertNull(opening(NOW, null).lasted());
    }

    private static Breach opening(Instant at, Breach last) {
        return Breach.opening(BreachCause.USERS, at, facts(TenantState.ACTIVE, null, 1, 2), last);
    }

    private static Breach closed(String from, String until, BreachEnding ending) {
        var opened = opening(Instant.parse(from), null);
        return new Breach(
                opened.cause(),
                opened.openedAt(),
                opened.startedAt(),
                opened.refusedFrom(),
                opened.activeUsers(),
                opened.usersMax(),
                opened.expiresOn(),
                Instant.parse(until),
                ending);
    }

    private static LicenceFacts expired(String licensedAt) {
        return new LicenceFacts(
                TenantState.ACTIVE,
                LONDON,
                LocalDate.parse("2026-03-10"),
                null,
                0,
                licensedAt == null ? null : Instant.parse(licensedAt),
                null,
                null);
    }

    private static LicenceFacts facts(TenantState state, LocalDate expiresOn, Integer max, int active) {
        return new LicenceFacts(state, LONDON, expiresOn, max, active, null, null, null);
    }

    private static LicenceFacts facts(TenantState state, ZoneId zone, LocalDate expiresOn, Integer max) {
        return new LicenceFacts(state, zone, expiresOn, max, 0, null, null, null);
    }
}
