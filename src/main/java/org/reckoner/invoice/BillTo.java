package org.reckoner.invoice;

import java.util.LinkedHashMap;
import java.util.Map;
import org.reckoner.tenant.PartnerDetails;
import org.reckoner.tenant.TenantDetails;

/**
 * Whom an invoice is for, as it was when the invoice was made. A partner tenant's is its partner (product.md 1).
 *
 * @param attention whom to hand it to, or null
 * @param address of several lines, or null; of an e-invoice the street
 * @param country two letters, or null where it is not known
 * @param mailbox the region's billing mailbox
 * @param customer the tenant, where a partner is billed; else null
 */
public record BillTo(
        String name,
        String attention,
        String address,
        String postcode,
        String city,
        String country,
        String taxId,
        String electronicAddress,
        String buyerReference,
        String mailbox,
        String customer) {

    static BillTo tenant(TenantDetails tenant, String mailbox) {
        var legal = tenant.legal();
        return new BillTo(
                legal.legalName() == null ? tenant.name() : legal.legalName(),
                tenant.contacts().primary(),
                legal.address(),
                legal.postcode(),
                legal.city(),
                tenant.place().country(),
                legal.taxId(),
                legal.electronicAddress(),
                legal.buyerReference(),
                mailbox,
                null);
    }

    static BillTo partner(PartnerDetails partner, TenantDetails tenant, String mailbox) {
        return new BillTo(
                partner.name(),
                partner.contact(),
                null,
                null,
                null,
                null,
                null,
                partner.contactEmail(),
                null,
                mailbox,
                tenant.name());
    }

    Map<String, String> values() {
        var values = new LinkedHashMap<String, String>();
        values.put("name", name);
        values.put("attention", attention);
        values.put("address", address);
        values.put("postcode", postcode);
        values.put("city", city);
        values.put("country", country);
        values.put("taxId", taxId);
        values.put("electronicAddress", electronicAddress);
        values.put("buyerReference", buyerReference);
        values.put("mailbox", mailbox);
        values.put("customer", customer);
        return values;
    }

    static BillTo of(Map<String, String> values) {
        return new BillTo(
                values.get("name"),
                values.get("attention"),
                values.get("address"),
                values.get("postcode"),
                values.get("city"),
                values.get("country"),
                values.get("taxId"),
                values.get("electronicAddress"),
                values.get("buyerReference"),
                values.get("mailbox"),
                values.get("customer"));
    }
}
