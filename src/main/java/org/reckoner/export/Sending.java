package org.reckoner.export;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import org.reckoner.platform.Beside;

/**
 * Objects on their way to the store, some at a time and the next ones ahead of their turn: most of the time that one takes is waiting for the
 * store's answer. Used by one thread.
 */
final class Sending {
    private static final int AT_A_TIME = 4;

    private final Predicate<PreparedObject> put;
    private final Executor workers;
    private final Deque<PreparedObject> waiting = new ArrayDeque<>();
    private final Map<PreparedObject, CompletableFuture<Boolean>> onTheirWay = new IdentityHashMap<>();

    /** @param put puts one on the store and tells whether it had to be */
    Sending(Predicate<PreparedObject> put, Executor workers) {
        this.put = put;
        this.workers = workers;
    }

    /** Has an object wait for its turn, which comes after those before it. */
    void add(PreparedObject object) {
        waiting.add(object);
    }

    /**
     * Waits until an object is on the store.
     *
     * @return whether it had to be put there
     * @throws RuntimeException why it could not be put
     */
    boolean sent(PreparedObject object) {
        while (!waiting.isEmpty() && (onTheirWay.size() < AT_A_TIME || !onTheirWay.containsKey(object))) {
            var next = waiting.remove();
            onTheirWay.put(next, CompletableFuture.supplyAsync(() -> put.test(next), workers));
        }
        try {
            return Beside.settled(onTheirWay.get(object));
        } finally {
            onTheirWay.remove(object);
        }
    }

    /** Begins no more, and waits until nothing is on its way, whatever becomes of it. */
    void leave() {
        waiting.clear();
        onTheirWay.values().forEach(Beside::leave);
    }
}
