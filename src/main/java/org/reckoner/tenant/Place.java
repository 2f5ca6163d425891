package org.reckoner.tenant;

import static org.reckoner.tenant.Fields.optional;
import static org.reckoner.tenant.Fields.required;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Where a tenant is, in which zone its days begin and in which currency it pays. */
public record Place(String country, BillingRegion region, String platformRegion, ZoneId zone, String currency) {
    /** The currencies there are price books for. */
    public static final List<String> CURRENCIES = List.of("AUD", "BRL", "CAD", "EUR", "GBP", "JPY", "NZD", "USD");

    /** The countries of ISO 3166, by their two letters. */
    public static final List<String> COUNTRIES = List.of(Locale.getISOCountries());

    public Place {
        country = required("country", country, 2);
        if (!COUNTRIES.contains(country)) {
            throw Fields.invalid("country", "rule.country");
        }
        Fields.chosen("billingRegion", region);
        platformRegion = optional("platformRegion", platformRegion, 40);
        Fields.chosen("zone", zone);
        if (!CURRENCIES.contains(Fields.chosen("currency", currency))) {
            throw Fields.invalid("currency", "rule.currency");
        }
    }

    /** Whether region, zone and currency are the same: what is agreed with the landlord and theirs alone to change. */
    public boolean isAgreedLike(Place other) {
        return region == other.region
                && Objects.equals(platformRegion, other.platformRegion)
                && zone.equals(other.zone)
                && currency.equals(other.currency);
    }

    /** The zone of that name, as the region database knows it. */
    public static ZoneId zoneOf(String name) {
        try {
            return name == null || !ZoneId.getAvailableZoneIds().contains(name) ? refusedZone() : ZoneId.of(name);
        } catch (DateTimeException e) {
            return refusedZone();
        }
    }

    private static ZoneId refusedZone() {
        throw Fields.invalid("zone", "rule.zone");
    }
}
