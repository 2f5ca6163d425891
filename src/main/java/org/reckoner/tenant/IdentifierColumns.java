package org.reckoner.tenant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** The columns of what the billing systems call a tenant. */
@Embeddable
class IdentifierColumns {
    @Column(name = "external_id")
    private String externalId;

    @Column(name = "source_id")
    private String sourceId;

    @Column(name = "tier1_account_id")
    private String tier1;

    @Column(name = "tier2_account_id")
    private String tier2;

    @Column(name = "tier3_account_id")
    private String tier3;

    protected IdentifierColumns() {}

    IdentifierColumns(Identifiers identifiers) {
        externalId = identifiers.externalId();
        sourceId = identifiers.sourceId();
        tier1 = identifiers.tier1();
        tier2 = identifiers.tier2();
        tier3 = identifiers.tier3();
    }

    Identifiers identifiers() {
        return new Identifiers(externalId, sourceId, tier1, tier2, tier3);
    }
}
