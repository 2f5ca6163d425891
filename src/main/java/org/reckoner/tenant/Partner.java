package org.reckoner.tenant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.Version;
import java.time.Instant;

/** An organisation that brings tenants and pays for them, with a contact and landlords of its own. */
@Entity
@Table(name = "partner")
class Partner {
    @Id
    @TableGenerator(
            name = "partner_ids",
            table = "id_generator",
            pkColumnName = "name",
            valueColumnName = "next_value",
            pkColumnValue = "ids",
            allocationSize = 100)
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "partner_ids")
    private long id;

    @Version
    private int version;

    private String name;

    @Column(name = "name_key")
    private String nameKey;

    private String contact;

    @Column(name = "contact_email")
    private String contactEmail;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Partner() {}

    Partner(PartnerDetails details, Instant createdAt) {
        this.createdAt = createdAt;
        describe(details);
    }

    final void describe(PartnerDetails details) {
        name = details.name();
        nameKey = Tenant.keyOf(details.name());
        contact = details.contact();
        contactEmail = details.contactEmail();
    }

    PartnerDetails details() {
        return new PartnerDetails(name, contact, contactEmail);
    }

    PartnerName reference() {
        return new PartnerName(id, name);
    }

    PartnerFile file() {
        return new PartnerFile(id, version, details());
    }

    long id() {
        return id;
    }

    int version() {
        return version;
    }

    String name() {
        return name;
    }
}
