package org.reckoner.tenant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Set;

/** The columns of what a tenant is licensed for; its products have a table of their own. */
@Embeddable
class LicenceColumns {
    @Column(name = "host_name")
    private String hostName;

    @Column(name = "licence_expires_on")
    private LocalDate expiresOn;

    @Column(name = "users_max")
    private Integer usersMax;

    protected LicenceColumns() {}

    LicenceColumns(TenantLicence licence) {
        hostName = licence.hostName();
        expiresOn = licence.expiresOn();
        usersMax = licence.usersMax();
    }

    TenantLicence licence(Set<ProductLicence> products) {
        return new TenantLicence(hostName, expiresOn, usersMax, products);
    }
}
