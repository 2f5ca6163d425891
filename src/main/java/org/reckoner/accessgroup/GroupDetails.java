package org.reckoner.accessgroup;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;

/**
 * What a group is called, what it is for and what it gives.
 *
 * @param description or null
 */
public record GroupDetails(String name, String description, Set<GroupPrivilege> privileges) {
    public static final int NAME_MAX = 120;
    public static final int DESCRIPTION_MAX = 500;

    /** @throws RuleViolation {@link PlatformProblem#INVALID} beside {@code name} or {@code description} */
    public GroupDetails {
        name = name == null ? "" : name.strip().replaceAll("\\s+", " ");
        description = description == null || description.isBlank() ? null : description.strip();
        privileges = Set.copyOf(privileges);
        if (name.isEmpty()) {
            throw invalid("name", "rule.required");
        }
        if (name.length() > NAME_MAX || name.chars().anyMatch(Character::isISOControl)) {
            throw invalid("name", "rule.too-long");
        }
        if (description != null && description.length() > DESCRIPTION_MAX) {
            throw invalid("description", "rule.too-long");
        }
    }

    /** A group that gives nothing yet. */
    public static GroupDetails named(String name) {
        return new GroupDetails(name, null, Set.of());
    }

    /** By which two names are the same. */
    String key() {
        return name.toLowerCase(Locale.ROOT);
    }

    /** As the audit shows it. */
    @Override
    public String toString() {
        return name + (description == null ? "" : ": " + description) + " " + new TreeSet<>(privileges);
    }

    private static RuleViolation invalid(String field, String rule) {
        return RuleViolation.of(field, PlatformProblem.INVALID, "key:group." + field, "key:" + rule);
    }
}
