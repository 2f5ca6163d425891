package org.reckoner.export;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.reckoner.export.StoreException.Attempt;

/** The one way every store is tried out: a small object of its own goes in, is read and goes away. */
sealed interface ProbedStore extends ObjectStore permits FolderObjectStore, S3ObjectStore {
    /** The bytes of a small object. */
    byte[] read(String key);

    void delete(String key);

    /** The bucket or folder, for messages. */
    String place();

    @Override
    default void check(String prefix) {
        var mark = UUID.randomUUID().toString();
        var name = "reckoner-connection-test-" + mark + ".txt";
        var key = prefix.isEmpty() ? name : prefix + "/" + name;
        var content = ("Reckoner tries this billing server: " + mark + "\n").getBytes(StandardCharsets.UTF_8);
        var bytes = ObjectBytes.of(content);
        put(key, bytes, ObjectFacts.of(bytes, "text/plain; charset=utf-8"));
        var same = false;
        try {
            same = Arrays.equals(content, read(key));
        } finally {
            delete(key);
        }
        if (!same) {
            throw new StoreException(StoreProblem.DAMAGED, place(), Attempt.READ, key, null);
        }
    }
}
