package org.reckoner.it;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.reckoner.platform.TenantId;
import org.reckoner.tenant.AuthenticationKind;
import org.reckoner.tenant.Billable;
import org.reckoner.tenant.BillingRegion;
import org.reckoner.tenant.Contacts;
import org.reckoner.tenant.Identifiers;
import org.reckoner.tenant.Installation;
import org.reckoner.tenant.LegalEntity;
import org.reckoner.tenant.PartnerDetails;
import org.reckoner.tenant.Partners;
import org.reckoner.tenant.PasswordRules;
import org.reckoner.tenant.Place;
import org.reckoner.tenant.TenantAuthentication;
import org.reckoner.tenant.TenantDetails;
import org.reckoner.tenant.TenantLicence;
import org.reckoner.tenant.Tenants;

/** Makes a tenant of its own for each test, through the boundary. */
@ApplicationScoped
public class SampleTenants {
    @Inject
    Tenants tenants;

    @Inject
    Partners partners;

    @Inject
    As as;

    /** What a new tenant's first step says; name and External ID are nobody else's. */
    public static TenantDetails details(Billable billable, ZoneId zone) {
        var unique = UUID.randomUUID().toString().substring(0, 8);
        return new TenantDetails(
                "Tenant " + unique,
                new Contacts("Pat Primary", "pat@tenant.example", null, null),
                billable,
                Installation.CLOUD,
                new Identifiers("EXT-" + unique, "SRC", "T1", "T2", "T3"),
                null,
                new Place("GB", BillingRegion.EMEA, null, zone, "GBP"),
                LegalEntity.UNKNOWN);
    }

    /** A tenant whose wizard was finished. */
    public TenantId inUse(Billable billable, ZoneId zone) throws Exception {
        return as.owner(() -> {
            var id = tenants.create(details(billable, zone));
            tenants.license(id, version(id), new TenantLicence(null, null, null, Set.of()));
            tenants.authenticate(
                    id, version(id), new TenantAuthentication(AuthenticationKind.FORM, PasswordRules.STANDARD, null));
            tenants.finish(id);
            return tenants.mine(id);
        });
    }

    /** Has a partner of its own bring the tenant and pay for it; gives its name. */
    public String throughAPartner(TenantId tenant) throws Exception {
        return as.owner(() -> {
            var partner = new PartnerDetails("Partner " + tenant.value(), "Noa Partner", "noa@partner.example");
            partners.create(partner);
            var file = tenants.file(tenant.value());
            var d = file.details();
            tenants.describe(
                    tenant.value(),
                    file.version(),
                    new TenantDetails(
                            d.name(),
                            d.contacts(),
                            d.billable(),
                            d.installation(),
                            d.identifiers(),
                            d.instanceId(),
                            d.place(),
                            d.legal(),
                            partner.name()));
            return partner.name();
        });
    }

    private int version(long id) {
        return tenants.file(id).version();
    }
}
