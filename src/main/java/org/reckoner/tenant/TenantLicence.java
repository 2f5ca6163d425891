package org.reckoner.tenant;

import static org.reckoner.tenant.Fields.optional;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Set;

/**
 * The wizard's second step.
 *
 * @param expiresOn the last day of the licence, or null for one without end
 * @param usersMax the most active users, or null for no limit
 */
public record TenantLicence(String hostName, LocalDate expiresOn, Integer usersMax, Set<ProductLicence> products) {
    /** Nothing said yet: no host, no end, no limit, no product. */
    public static final TenantLicence NONE = new TenantLicence(null, null, null, Set.of());

    /** More users than any installation has. */
    public static final int USERS_MAX = 1_000_000;

    private static final int YEAR_MIN = 1990;
    private static final int YEAR_MAX = 2999;

    private static final String HOST =
            "[a-zA-Z0-9]([a-zA-Z0-9-]*[a-zA-Z0-9])?(\\.[a-zA-Z0-9]([a-zA-Z0-9-]*[a-zA-Z0-9])?)*";

    public TenantLicence {
        hostName = optional("hostName", hostName, 253);
        if (hostName != null && !hostName.matches(HOST)) {
            throw Fields.invalid("hostName", "rule.host");
        }
        if (usersMax != null && (usersMax < 1 || usersMax > USERS_MAX)) {
            throw Fields.invalid("usersMax", "rule.users-max");
        }
        if (expiresOn != null && (expiresOn.getYear() < YEAR_MIN || expiresOn.getYear() > YEAR_MAX)) {
            throw Fields.invalid("expiresOn", "rule.licence-date");
        }
        products = Set.copyOf(products);
    }

    /** Whether the limits are the same: how long, how many users. */
    boolean isBoundLike(TenantLicence other) {
        return Objects.equals(expiresOn, other.expiresOn) && Objects.equals(usersMax, other.usersMax);
    }

    /** The last day as browsers send it, {@code 2027-12-31}, or nothing for no end. */
    public static LocalDate expiresOn(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw Fields.invalid("expiresOn", "rule.licence-date");
        }
    }

    /** The most users as they are typed: digits alone, or nothing for no limit. */
    public static Integer usersMax(String text) {
        return Fields.number("usersMax", text, "rule.users-max");
    }
}
