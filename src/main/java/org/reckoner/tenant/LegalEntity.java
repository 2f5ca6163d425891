package org.reckoner.tenant;

import static org.reckoner.tenant.Fields.optional;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What e-invoices need to know of the customer. */
public record LegalEntity(
        String legalName,
        String address,
        String postcode,
        String city,
        String taxId,
        String electronicAddress,
        String buyerReference)
        implements Serializable {
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

    /** What was typed into a form's inputs, by their names. */
    public static LegalEntity of(UnaryOperator<String> typed) {
        return new LegalEntity(
                typed.apply("legalName"),
                typed.apply("address"),
                typed.apply("postcode"),
                typed.apply("city"),
                typed.apply("taxId"),
                typed.apply("electronicAddress"),
                typed.apply("buyerReference"));
    }

    /** What a form's inputs begin with, by their names. */
    public Map<String, Serializable> values() {
        var values = new HashMap<String, Serializable>();
        values.put("legalName", legalName);
        values.put("address", address);
        values.put("postcode", postcode);
        values.put("city", city);
        values.put("taxId", taxId);
        values.put("electronicAddress", electronicAddress);
        values.put("buyerReference", buyerReference);
        return values;
    }
}
