package org.reckoner.tenant;

import static org.reckoner.tenant.Fields.optional;
import static org.reckoner.tenant.Fields.required;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;

/** Where a tenant is, in which zone its days begin and in which currency it pays. */
public record Place(String country, BillingRegion region, String platformRegion, ZoneId zone, String currency) {
    /** The currencies there are price books for. */
    public static final List<String> CURRENCIES = List.of("AUD", "BRL", "CAD", "EUR", "GBP", "JPY", "NZD", "USD");

    private static final Set<String> COUNTRIES = Set.copyOf(Arrays.asList(Locale.getISOCountries()));

    public Place {
        country = required("country", country, 2);
        if (!COUNTRIES.contains(country)) {
            throw invalid("country", "rule.country");
        }
        if (region == null) {
            throw invalid("billingRegion", "rule.required");
        }
        platformRegion = optional("platformRegion", platformRegion, 40);
        if (zone == null) {
            throw invalid("zone", "rule.zone");
        }
        if (!CURRENCIES.contains(currency)) {
            throw invalid("currency", "rule.currency");
        }
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
        throw invalid("zone", "rule.zone");
    }

    private static RuleViolation invalid(String field, String rule) {
        return RuleViolation.of(field, PlatformProblem.INVALID, "key:tenant." + field, "key:" + rule);
    }
}
