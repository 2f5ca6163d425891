package org.reckoner.settings;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A section of settings as it may be shown.
 *
 * @param version counts the savings; whoever saves says which one they have seen
 * @param values plain values by name; secrets are not among them
 * @param secrets the names of the secrets that are set
 * @param changedAt when one of them was last changed, or null where none ever was
 */
public record Section(
        int version, Map<String, String> values, Set<String> secrets, Instant changedAt, String changedBy) {
    public Section {
        values = Map.copyOf(values);
        secrets = Set.copyOf(secrets);
    }

    public Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** Whether the secret of that name is set. */
    public boolean holds(String secret) {
        return secrets.contains(secret);
    }
}
