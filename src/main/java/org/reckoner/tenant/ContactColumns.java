package org.reckoner.tenant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** The columns of whom to write to. */
@Embeddable
class ContactColumns {
    @Column(name = "primary_contact")
    private String primary;

    @Column(name = "primary_contact_email")
    private String primaryEmail;

    @Column(name = "secondary_contact")
    private String secondary;

    @Column(name = "secondary_contact_email")
    private String secondaryEmail;

    protected ContactColumns() {}

    ContactColumns(Contacts contacts) {
        primary = contacts.primary();
        primaryEmail = contacts.primaryEmail();
        secondary = contacts.secondary();
        secondaryEmail = contacts.secondaryEmail();
    }

    Contacts contacts() {
        return new Contacts(primary, primaryEmail, secondary, secondaryEmail);
    }
}
