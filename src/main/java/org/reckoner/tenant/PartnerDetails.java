package org.reckoner.tenant;

import static org.reckoner.tenant.Fields.required;

import java.io.Serializable;
import org.reckoner.platform.Emails;

/** Who a partner is and whom to write to: the tenants' people are told both. */
public record PartnerDetails(String name, String contact, String contactEmail) implements Serializable {
    public PartnerDetails {
        name = required("partnerName", name, 120);
        contact = required("partnerContact", contact, 120);
        contactEmail = required("partnerEmail", contactEmail, 254);
        Emails.check("partnerEmail", contactEmail);
    }
}
