package org.reckoner.tenant;

import static org.reckoner.tenant.Fields.optional;
import static org.reckoner.tenant.Fields.required;

import org.reckoner.platform.Emails;

/** Whom to write to. The secondary contact may be missing. */
public record Contacts(String primary, String primaryEmail, String secondary, String secondaryEmail) {
    public Contacts {
        primary = required("primaryContact", primary, 120);
        primaryEmail = required("primaryEmail", primaryEmail, 254);
        Emails.check("primaryEmail", primaryEmail);
        secondary = optional("secondaryContact", secondary, 120);
        secondaryEmail = optional("secondaryEmail", secondaryEmail, 254);
        if (secondaryEmail != null) {
            Emails.check("secondaryEmail", secondaryEmail);
        }
    }
}
