package org.reckoner.tenant;

import static org.reckoner.tenant.Fields.optional;

/** What the billing systems call a tenant. All empty for one on premise. */
public record Identifiers(String externalId, String sourceId, String tier1, String tier2, String tier3) {
    /** None at all. */
    public static final Identifiers NONE = new Identifiers(null, null, null, null, null);

    public Identifiers {
        externalId = optional("externalId", externalId, 80);
        sourceId = optional("sourceId", sourceId, 80);
        tier1 = optional("tier1", tier1, 80);
        tier2 = optional("tier2", tier2, 80);
        tier3 = optional("tier3", tier3, 80);
    }
}
