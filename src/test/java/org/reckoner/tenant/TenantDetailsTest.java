package org.reckoner.tenant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reckoner.it.Problems.assertRefused;

import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reckoner.platform.PlatformProblem;

class TenantDetailsTest {
    @ParameterizedTest
    @EnumSource(Billable.class)
    void onPremiseThereAreNoIdentifiers(Billable billable) {
        var details = Samples.details(billable, Installation.ON_PREMISE, Samples.IDENTIFIERS, null);
        assertEquals(Identifiers.NONE, details.identifiers());
    }

    @ParameterizedTest
    @EnumSource(value = Billable.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void aBilledTenantInTheCloudNeedsAnExternalId(Billable billable) {
        var none = new Identifiers(" ", "SRC", null, null, null);
        assertRefused(
                "externalId",
                TenantProblem.EXTERNAL_ID_NEEDED,
                () -> Samples.details(billable, Installation.CLOUD, none, null));
    }

    @Test
    void aTenantNobodyBillsNeedsNoExternalId() {
        var details = Samples.details(Billable.NONE, Installation.CLOUD, Identifiers.NONE, null);
        assertNull(details.identifiers().externalId());
    }

    @Test
    void anInstanceIdIsAUuidInSmallLetters() {
        var details = Samples.details(
                Billable.PURECONNECT,
                Installation.CLOUD,
                Samples.IDENTIFIERS,
                " " + Samples.INSTANCE.toUpperCase(Locale.ROOT));
        assertEquals(Samples.INSTANCE, details.instanceId());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not-a-uuid",
                "3f2b6c0a7d1e4b599a517c5e5f1b2a10",
                "3f2b6c0a-7d1e-4b59-9a51-7c5e5f1b2a1g",
                "3f2b6c0a-7d1e-4b59-9a51-7c5e5f1b2a100"
            })
    void anythingElseIsNoInstanceId(String text) {
        assertRefused(
                "instanceId",
                PlatformProblem.INVALID,
                () -> Samples.details(Billable.PURECONNECT, Installation.CLOUD, Samples.IDENTIFIERS, text));
    }

    @Test
    void billableAndInstallationAreChosen() {
        assertRefused(
                "billable",
                PlatformProblem.INVALID,
                () -> Samples.details(null, Installation.CLOUD, Samples.IDENTIFIERS, null));
        assertRefused(
                "installation",
                PlatformProblem.INVALID,
                () -> Samples.details(Billable.NONE, null, Samples.IDENTIFIERS, null));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "   ", "line\nbreak", "bell\u0007"})
    void aNameIsOneLineOfText(String name) {
        assertRefused("name", PlatformProblem.INVALID, () -> named(name));
    }

    @Test
    void aNameIsStrippedAndHas120Characters() {
        assertEquals("Bank", named("  Bank ").name());
        assertEquals(120, named("x".repeat(120)).name().length());
        assertRefused("name", PlatformProblem.INVALID, () -> named("x".repeat(121)));
    }

    @Test
    void theSecondaryContactMayBeMissingButIsReachableByMailIfAtAll() {
        assertNull(new Contacts("Ruth", "ruth@bank.example", " ", null).secondary());
        assertRefused(
                "secondaryEmail",
                PlatformProblem.INVALID,
                () -> new Contacts("Ruth", "ruth@bank.example", null, "nowhere"));
        assertRefused("primaryEmail", PlatformProblem.INVALID, () -> new Contacts("Ruth", "ruth@bank", null, null));
    }

    @Test
    void anAddressHasLines() {
        var legal = new LegalEntity("Bank plc", "1 High Street\r\nLondon", null, null, null, null, null);
        assertEquals("1 High Street\r\nLondon", legal.address());
        assertRefused(
                "taxId", PlatformProblem.INVALID, () -> new LegalEntity(null, null, null, null, "GB\n1", null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ZZ", "il", "ISR"})
    void aCountryIsOneOfIso3166(String country) {
        assertRefused(
                "country",
                PlatformProblem.INVALID,
                () -> new Place(country, BillingRegion.EMEA, null, ZoneId.of("UTC"), "USD"));
    }

    @Test
    void aCurrencyIsOneOfThePriceBooks() {
        var utc = ZoneId.of("UTC");
        assertRefused("currency", PlatformProblem.INVALID, () -> new Place("IL", BillingRegion.EMEA, null, utc, "ILS"));
        assertRefused("currency", PlatformProblem.INVALID, () -> new Place("IL", BillingRegion.EMEA, null, utc, null));
        assertRefused("billingRegion", PlatformProblem.INVALID, () -> new Place("IL", null, null, utc, "USD"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "Asia/Nowhere", "+02:00", "asia/jerusalem"})
    void aZoneIsOneOfTheRegionDatabase(String name) {
        assertRefused("zone", PlatformProblem.INVALID, () -> Place.zoneOf(name));
    }

    @Test
    void theCountryAloneIsTheTenantsOwnToChange() {
        var jerusalem = ZoneId.of("Asia/Jerusalem");
        var here = Samples.PLACE;
        assertTrue(here.isAgreedLike(new Place("DE", here.region(), here.platformRegion(), jerusalem, "USD")));
        assertFalse(here.isAgreedLike(new Place("IL", BillingRegion.NA, here.platformRegion(), jerusalem, "USD")));
        assertFalse(here.isAgreedLike(new Place("IL", here.region(), null, jerusalem, "USD")));
        assertFalse(here.isAgreedLike(new Place("IL", here.region(), here.platformRegion(), ZoneId.of("UTC"), "USD")));
        assertFalse(here.isAgreedLike(new Place("IL", here.region(), here.platformRegion(), jerusalem, "EUR")));
    }

    private static TenantDetails named(String name) {
        return new TenantDetails(
                name,
                Samples.CONTACTS,
                Billable.NONE,
                Installation.CLOUD,
                Identifiers.NONE,
                null,
                Samples.PLACE,
                LegalEntity.UNKNOWN);
    }
}
