package org.reckoner.tenant;

import static org.reckoner.tenant.Fields.optional;
import static org.reckoner.tenant.Fields.required;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reckoner.platform.RuleViolation;

/**
 * The wizard's first step, whole.
 *
 * @param instanceId the PureConnect Instance Unique ID, or null to have one made where one is needed
 * @param partner the name of the partner who brought the tenant and pays for it, or null
 */
public record TenantDetails(
        String name,
        Contacts contacts,
        Billable billable,
        Installation installation,
        Identifiers identifiers,
        String instanceId,
        Place place,
        LegalEntity legal,
        String partner) {
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    public TenantDetails {
        name = required("name", name, 120);
        Fields.chosen("billable", billable);
        Fields.chosen("installation", installation);
        instanceId = uuid(optional("instanceId", instanceId, 36));
        partner = optional("partner", partner, 120);
        if (installation == Installation.ON_PREMISE) {
            identifiers = Identifiers.NONE;
        } else if (billable != Billable.NONE && identifiers.externalId() == null) {
            throw RuleViolation.of("externalId", TenantProblem.EXTERNAL_ID_NEEDED);
        }
    }

    /** Of a tenant that no partner has brought. */
    public TenantDetails(
            String name,
            Contacts contacts,
            Billable billable,
            Installation installation,
            Identifiers identifiers,
            String instanceId,
            Place place,
            LegalEntity legal) {
        this(name, contacts, billable, installation, identifiers, instanceId, place, legal, null);
    }

    /** The same for a tenant that this partner has brought. */
    TenantDetails of(String itsPartner) {
        return new TenantDetails(
                name, contacts, billable, installation, identifiers, instanceId, place, legal, itsPartner);
    }

    /** The same with other contacts. */
    TenantDetails with(Contacts others) {
        return new TenantDetails(name, others, billable, installation, identifiers, instanceId, place, legal, partner);
    }

    /** The same billed under another name or address. */
    TenantDetails with(LegalEntity other) {
        return new TenantDetails(
                name, contacts, billable, installation, identifiers, instanceId, place, other, partner);
    }

    /** Whether what is agreed with the landlord, and theirs alone to change, is the same: region, zone, currency, partner. */
    boolean isAgreedLike(TenantDetails other) {
        return place.isAgreedLike(other.place) && Objects.equals(partner, other.partner);
    }

    /** In small letters, all that a tenant is found by. */
    String searchText(String fixedInstanceId) {
        return Stream.of(
                        name,
                        identifiers.externalId(),
                        identifiers.sourceId(),
                        identifiers.tier1(),
                        identifiers.tier2(),
                        identifiers.tier3(),
                        fixedInstanceId,
                        contacts.primary(),
                        contacts.primaryEmail(),
                        contacts.secondary(),
                        contacts.secondaryEmail(),
                        place.platformRegion())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
    }

    private static String uuid(String text) {
        var small = text == null ? null : text.toLowerCase(Locale.ROOT);
        if (small != null && !UUID.matcher(small).matches()) {
            throw Fields.invalid("instanceId", "rule.uuid");
        }
        return small;
    }
}
