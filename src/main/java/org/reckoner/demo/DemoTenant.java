package org.reckoner.demo;

import java.time.ZoneId;
import org.reckoner.tenant.Billable;
import org.reckoner.tenant.BillingRegion;
import org.reckoner.tenant.Contacts;
import org.reckoner.tenant.Identifiers;
import org.reckoner.tenant.Installation;
import org.reckoner.tenant.LegalEntity;
import org.reckoner.tenant.Place;
import org.reckoner.tenant.TenantDetails;

/**
 * A sample customer.
 *
 * @param users how many people work in its contact centre
 * @param domain of its e-mail addresses
 */
record DemoTenant(
        String name,
        String domain,
        Billable billable,
        int users,
        String country,
        BillingRegion region,
        String zoneName,
        String currency) {
    TenantDetails details() {
        var number = Integer.toString(Math.abs(name.hashCode() % 90_000) + 10_000);
        return new TenantDetails(
                name,
                new Contacts("Robin Contact", "robin@" + domain, null, null),
                billable,
                Installation.CLOUD,
                new Identifiers("ACC-" + number, "SRC-" + number, "T1-" + number, null, null),
                null,
                new Place(country, region, null, zone(), currency),
                LegalEntity.UNKNOWN);
    }

    ZoneId zone() {
        return ZoneId.of(zoneName);
    }
}
