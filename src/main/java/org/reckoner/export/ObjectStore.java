package org.reckoner.export;

import java.util.Map;
import java.util.Optional;

/**
 * Keeps objects under keys. Every call blocks until the store has answered, bounded in time and tries; may be shared by
 * threads. Whatever the store refuses arrives as {@link StoreException}.
 */
public interface ObjectStore extends AutoCloseable {
    /**
     * Writes an object whole, over the one that is there. When this returns, a reader gets the new bytes; when it throws, the
     * old ones or the new ones, never a part.
     *
     * @param key the object's full key, the server's prefix included ({@link PureConnectServer#key})
     * @param facts what the bytes are known to be; the store checks what arrives against them
     */
    StoredObject put(String key, ObjectBytes bytes, ObjectFacts facts);

    /** What is stored under the key, or empty where nothing is. */
    Optional<StoredObject> head(String key);

    /**
     * The keys that begin with this and a slash, with the sizes of their objects: asked for a thousand at a time, so that many
     * objects can be looked for in few calls. As many as a date has tenants.
     */
    Map<String, Long> sizes(String below);

    /**
     * Proves that the export can work: writes a small object of its own under the prefix, reads it back and deletes it.
     *
     * @param prefix as {@link PureConnectServer#prefix}
     */
    void check(String prefix);

    @Override
    void close();
}
