package org.reckoner.tenant;

import static org.reckoner.tenant.Fields.optional;
import static org.reckoner.tenant.Fields.required;

import java.util.Locale;
import java.util.regex.Pattern;
import org.reckoner.platform.RuleViolation;

/**
 * The wizard's first step, whole.
 *
 * @param instanceId the PureConnect Instance Unique ID, or null to have one made where one is needed
 */
public record TenantDetails(
        String name,
        Contacts contacts,
        Billable billable,
        Installation installation,
        Identifiers identifiers,
        String instanceId,
        Place place,
        LegalEntity legal) {
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    public TenantDetails {
        name = required("name", name, 120);
        Fields.chosen("billable", billable);
        Fields.chosen("installation", installation);
        instanceId = uuid(optional("instanceId", instanceId, 36));
        if (installation == Installation.ON_PREMISE) {
            identifiers = Identifiers.NONE;
        } else if (billable != Billable.NONE && identifiers.externalId() == null) {
            throw RuleViolation.of("externalId", TenantProblem.EXTERNAL_ID_NEEDED);
        }
    }

    private static String uuid(String text) {
        var small = text == null ? null : text.toLowerCase(Locale.ROOT);
        if (small != null && !UUID.matcher(small).matches()) {
            throw Fields.invalid("instanceId", "rule.uuid");
        }
        return small;
    }
}
