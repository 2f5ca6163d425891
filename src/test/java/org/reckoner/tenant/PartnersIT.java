package org.reckoner.tenant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reckoner.it.Problems.assertRefused;

import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reckoner.audit.AuditLog;
import org.reckoner.audit.AuditSearch;
import org.reckoner.it.As;
import org.reckoner.it.SampleTenants;
import org.reckoner.platform.PlatformProblem;

/** Partners, and that their landlords see their tenants and no others (product.md 1). */
@ExtendWith(ArquillianExtension.class)
class PartnersIT {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Inject
    Partners partners;

    @Inject
    Tenants tenants;

    @Inject
    Assignments assignments;

    @Inject
    SampleTenants samples;

    @Inject
    AuditLog audit;

    @Inject
    As as;

    private long landlord;
    private PartnerDetails details;
    private long partner;

    @BeforeEach
    void begin() throws Exception {
        landlord = ThreadLocalRandom.current().nextLong(3_000_000, 4_000_000);
        details = details();
        partner = as.owner(() -> partners.create(details));
    }

    @Test
    void aPartnersLandlordSeesExactlyItsTenantsNowAndLaterOnes() throws Exception {
        var assignedBefore = tenant(null);
        owner(() -> assignments.assign(assignedBefore, landlord, "lena@test.example"));
        var now = tenant(details.name());
        owner(() -> partners.join(partner, landlord, "lena@test.example"));
        var later = tenant(details.name());
        var others = tenant(newPartner().name());

        assertEquals(List.of(now, later), seen());
        for (var hidden : List.of(assignedBefore, others)) {
            as.landlord(landlord, () -> {
                assertRefused(PlatformProblem.NOT_FOUND, () -> tenants.file(hidden));
                assertRefused(PlatformProblem.NOT_FOUND, () -> tenants.suspend(hidden, 0));
                assertTrue(tenants.names(List.of(hidden)).isEmpty());
                return null;
            });
        }
        owner(() -> give(now, null));
        assertEquals(List.of(later), seen());
        owner(() -> assertRefused(
                TenantProblem.PARTNERS_LANDLORD, () -> assignments.assign(now, landlord, "lena@test.example")));
        owner(() -> partners.leave(partner, landlord, "lena@test.example"));
        owner(() -> {
            var joined = audit.page(new AuditSearch(null, "partner.joined", Long.toString(partner), null, null), 0, 1);
            assertEquals("lena@test.example", joined.rows().get(0).after(), "by a name that says something");
        });
        assertEquals(List.of(), seen());
    }

    @Test
    void whatAPartnersLandlordCreatesIsThePartners() throws Exception {
        owner(() -> partners.join(partner, landlord, "lena@test.example"));
        var made = as.landlord(landlord, () -> tenants.create(SampleTenants.details(Billable.NONE, LONDON)));
        as.landlord(landlord, () -> {
            var file = tenants.file(made);
            assertEquals(details.name(), file.details().partner());
            assertEquals(
                    List.of(details.name()),
                    partners.names().stream().map(PartnerName::name).toList());
            var alone = file.details().of(null);
            assertRefused(
                    "partner", TenantProblem.PARTNER_NOT_YOURS, () -> tenants.describe(made, file.version(), alone));
            return null;
        });
    }

    @Test
    void aTenantsPeopleAreToldThePartnerAndDoNotChooseIt() throws Exception {
        var tenant = as.owner(() -> tenants.mine(tenant(details.name())));
        as.administrator(tenant, () -> {
            assertEquals(details, partners.current().orElseThrow());
            var file = tenants.file(tenant.value());
            assertRefused(
                    TenantProblem.LANDLORDS_ALONE,
                    () -> tenants.describe(
                            tenant.value(), file.version(), file.details().of(null)));
            assertRefused(PlatformProblem.FORBIDDEN, () -> partners.names());
            assertRefused(PlatformProblem.FORBIDDEN, () -> partners.page("", new Window(0, 10, null, false)));
            return null;
        });
        var without = samples.inUse(Billable.NONE, LONDON);
        as.administrator(without, () -> {
            assertTrue(partners.current().isEmpty());
            return null;
        });
    }

    @Test
    void partnersAreTheOwnersToKeep() throws Exception {
        as.landlord(landlord, () -> {
            assertRefused(PlatformProblem.FORBIDDEN, () -> partners.create(details()));
            assertRefused(PlatformProblem.FORBIDDEN, () -> partners.file(partner));
            assertRefused(PlatformProblem.FORBIDDEN, () -> partners.join(partner, landlord, "lena@test.example"));
            assertRefused(PlatformProblem.FORBIDDEN, () -> partners.delete(partner, 1));
            return null;
        });
    }

    @Test
    void aPartnerIsCountedFoundEditedOnceAndDeletedWhenItHasNoTenants() throws Exception {
        var tenant = tenant(details.name());
        owner(() -> {
            partners.join(partner, landlord, "lena@test.example");
            partners.join(partner, landlord, "lena@test.example");
            var row = partners.page(details.name().toUpperCase(Locale.ROOT), new Window(0, 10, null, false))
                    .rows()
                    .get(0);
            assertEquals(1, row.tenants());
            assertEquals(1, row.landlords());
            var seen = partners.file(partner);
            partners.describe(partner, seen.version(), details());
            assertRefused(PlatformProblem.STALE, () -> partners.describe(partner, seen.version(), details));
            var other = newPartner();
            assertRefused(
                    "partnerName",
                    TenantProblem.PARTNER_NAME_TAKEN,
                    () -> partners.describe(partner, partners.file(partner).version(), other));
            assertRefused(
                    TenantProblem.PARTNER_HAS_TENANTS,
                    () -> partners.delete(partner, partners.file(partner).version()));
            give(tenant, null);
            partners.delete(partner, partners.file(partner).version());
            assertRefused(PlatformProblem.NOT_FOUND, () -> partners.file(partner));
        });
        assertEquals(List.of(), seen());
    }

    @Test
    void aPartnerNobodyKnowsIsRefusedBesideItsInput() throws Exception {
        owner(() -> assertRefused("partner", TenantProblem.PARTNER_UNKNOWN, () -> tenant("No such partner")));
    }

    private interface Work {
        void run() throws Exception;
    }

    private void owner(Work work) throws Exception {
        as.owner((Callable<Void>) () -> {
            work.run();
            return null;
        });
    }

    private PartnerDetails newPartner() throws Exception {
        var other = details();
        as.owner(() -> partners.create(other));
        return other;
    }

    private static PartnerDetails details() {
        return new PartnerDetails("Partner " + UUID.randomUUID(), "Pia Partner", "pia@partner.example");
    }

    private long tenant(String partnerName) throws Exception {
        return as.owner(() ->
                tenants.create(SampleTenants.details(Billable.NONE, LONDON).of(partnerName)));
    }

    private void give(long tenant, String partnerName) {
        var file = tenants.file(tenant);
        tenants.describe(tenant, file.version(), file.details().of(partnerName));
    }

    private List<Long> seen() throws Exception {
        return as.landlord(
                landlord,
                () -> tenants.page(TenantSearch.ALL, new Window(0, 100, null, false)).rows().stream()
                        .map(TenantRow::id)
                        .sorted()
                        .toList());
    }
}
