package org.reckoner.tenant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** The columns that e-invoices need. */
@Embeddable
class LegalColumns {
    @Column(name = "legal_name")
    private String legalName;

    private String address;

    private String postcode;

    private String city;

    @Column(name = "tax_id")
    private String taxId;

    @Column(name = "electronic_address")
    private String electronicAddress;

    @Column(name = "buyer_reference")
    private String buyerReference;

    protected LegalColumns() {}

    LegalColumns(LegalEntity legal) {
        legalName = legal.legalName();
        address = legal.address();
        postcode = legal.postcode();
        city = legal.city();
        taxId = legal.taxId();
        electronicAddress = legal.electronicAddress();
        buyerReference = legal.buyerReference();
    }

    LegalEntity legal() {
        return new LegalEntity(legalName, address, postcode, city, taxId, electronicAddress, buyerReference);
    }
}
