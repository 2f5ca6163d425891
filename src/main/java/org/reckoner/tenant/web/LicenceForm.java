package org.reckoner.tenant.web;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.reckoner.platform.web.FormDraft;
import org.reckoner.tenant.ProductLicence;
import org.reckoner.tenant.TenantLicence;

/** The second step's form, from the record and back; each product has a check box of its name. */
final class LicenceForm {
    private LicenceForm() {}

    static Map<String, Serializable> values(TenantLicence licence) {
        var values = new HashMap<String, Serializable>();
        values.put("hostName", licence.hostName());
        values.put(
                "expiresOn",
                licence.expiresOn() == null ? null : licence.expiresOn().toString());
        values.put(
                "usersMax",
                licence.usersMax() == null ? null : licence.usersMax().toString());
        for (var product : ProductLicence.values()) {
            values.put(product.name(), licence.products().contains(product));
        }
        return values;
    }

    static TenantLicence licence(FormDraft typed) {
        var products = Arrays.stream(ProductLicence.values())
                .filter(product -> typed.isTicked(product.name()))
                .collect(Collectors.toSet());
        return new TenantLicence(
                typed.text("hostName"),
                TenantLicence.expiresOn(typed.text("expiresOn")),
                TenantLicence.usersMax(typed.text("usersMax")),
                products);
    }
}
