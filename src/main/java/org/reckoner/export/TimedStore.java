package org.reckoner.export;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.reckoner.platform.Meters;

/** A store whose answers are timed and whose refusals are counted, for whoever watches the installation. */
record TimedStore(ObjectStore store) implements ObjectStore {
    @Override
    public StoredObject put(String key, ObjectBytes bytes, ObjectFacts facts) {
        return timed("put", () -> store.put(key, bytes, facts));
    }

    @Override
    public Optional<StoredObject> head(String key) {
        return timed("head", () -> store.head(key));
    }

    @Override
    public Map<String, Long> sizes(String below) {
        return timed("list", () -> store.sizes(below));
    }

    @Override
    public void check(String prefix) {
        store.check(prefix);
    }

    @Override
    public void close() {
        store.close();
    }

    private static <T> T timed(String operation, Supplier<T> call) {
        var begun = System.nanoTime();
        try {
            return call.get();
        } catch (StoreException e) {
            Meters.count("reckoner_store_failures_total", 1, "operation", operation);
            throw e;
        } finally {
            Meters.time("reckoner_store_seconds", Duration.ofNanos(System.nanoTime() - begun), "operation", operation);
        }
    }
}
