package org.reckoner.export;

import java.util.Objects;
import java.util.Optional;

/**
 * An object in the store.
 *
 * @param size in bytes
 * @param sha256 64 lower-case hexadecimal digits; empty for an S3 object that somebody else put there
 */
public record StoredObject(String key, long size, Optional<String> sha256) {
    public StoredObject {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(sha256, "sha256");
    }

    /** Whether the stored bytes are known to be these. */
    public boolean holds(ObjectFacts facts) {
        return size == facts.size() && sha256.equals(Optional.of(facts.sha256()));
    }

    /** The same, for a store that does not tell digests: there the size has to do. */
    boolean mayHold(ObjectFacts facts) {
        return size == facts.size() && sha256.map(facts.sha256()::equals).orElse(true);
    }
}
