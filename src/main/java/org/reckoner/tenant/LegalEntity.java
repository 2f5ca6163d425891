package org.reckoner.tenant;

import static org.reckoner.tenant.Fields.optional;

/** What e-invoices need to know of the customer. */
public record LegalEntity(
        String legalName,
        String address,
        String postcode,
        String city,
        String taxId,
        String electronicAddress,
        String buyerReference) {
    /** Nothing known yet. */
    public static final LegalEntity UNKNOWN = new LegalEntity(null, null, null, null, null, null, null);

    public LegalEntity {
        legalName = optional("legalName", legalName, 200);
        address = Fields.lines("address", address, 500);
        postcode = optional("postcode", postcode, 20);
        city = optional("city", city, 80);
        taxId = optional("taxId", taxId, 40);
        electronicAddress = optional("electronicAddress", electronicAddress, 120);
        buyerReference = optional("buyerReference", buyerReference, 120);
    }
}
