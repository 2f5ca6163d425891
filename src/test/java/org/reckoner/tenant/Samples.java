package org.reckoner.tenant;

import java.time.ZoneId;

/** A tenant's details, to be varied one thing at a time. */
final class Samples {
    static final Contacts CONTACTS = new Contacts("Ruth Levi", "ruth@bank.example", null, null);
    static final Identifiers IDENTIFIERS = new Identifiers("BANK-1", "SRC", "T1", "T2", "T3");
    static final Place PLACE = new Place("IL", BillingRegion.EMEA, "il-central-1", ZoneId.of("Asia/Jerusalem"), "USD");
    static final String INSTANCE = "3f2b6c0a-7d1e-4b59-9a51-7c5e5f1b2a10";

    private Samples() {}

    static TenantDetails details(Billable billable) {
        return details(billable, Installation.CLOUD, IDENTIFIERS, null);
    }

    static TenantDetails details(
            Billable billable, Installation installation, Identifiers identifiers, String instanceId) {
        return new TenantDetails(
                "Anonymous Bank",
                CONTACTS,
                billable,
                installation,
                identifiers,
                instanceId,
                PLACE,
                LegalEntity.UNKNOWN);
    }
}
