package org.reckoner.tenant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.ZoneId;

/** The columns of where a tenant is. */
@Embeddable
class PlaceColumns {
    private String country;

    @Enumerated(EnumType.STRING)
    @Column(name = "billing_region")
    private BillingRegion billingRegion;

    @Column(name = "platform_region")
    private String platformRegion;

    private String zone;
    private String currency;

    protected PlaceColumns() {}

    PlaceColumns(Place place) {
        country = place.country();
        billingRegion = place.region();
        platformRegion = place.platformRegion();
        zone = place.zone().getId();
        currency = place.currency();
    }

    Place place() {
        return new Place(country, billingRegion, platformRegion, zone(), currency);
    }

    ZoneId zone() {
        return ZoneId.of(zone);
    }
}
