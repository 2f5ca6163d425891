package org.reckoner.export;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import org.reckoner.platform.Beside;

/**
 * Objects on their way to the store, some at a time and ahead of whoever asks for them: most of the time that one takes is waiting for the
 * store's answer.
 */
final class Sending {
    private static final int AT_A_TIME = 4;

    private final Predicate<PreparedObject> put;
    private final Executor workers;
    private final Queue<PreparedObject> waiting = new ConcurrentLinkedQueue<>();
    private final Map<PreparedObject, CompletableFuture<Boolean>> results = new IdentityHashMap<>();
    private final List<CompletableFuture<Void>> senders = new ArrayList<>();

    /** @param put puts one on the store and tells whether it had to be */
    Sending(Predicate<PreparedObject> put, Executor workers) {
        this.put = put;
        this.workers = workers;
    }

    /** Sends these in their order, by as many workers as there is work for: to have one begin takes a while itself. */
    void begin(List<PreparedObject> objects) {
        objects.forEach(object -> results.put(object, new CompletableFuture<>()));
        waiting.addAll(objects);
        while (senders.size() < Math.min(AT_A_TIME, objects.size())) {
            senders.add(CompletableFuture.runAsync(this::send, workers));
        }
    }

    private void send() {
        for (var next = waiting.poll(); next != null; next = waiting.poll()) {
            var result = results.get(next);
            try {
                result.complete(put.test(next));
            } catch (RuntimeException | Error e) {
                result.completeExceptionally(e);
            }
        }
    }

    /**
     * Waits until one of the objects is on the store.
     *
     * @return whether it had to be put there
     * @throws RuntimeException why it could not be put
     */
    boolean sent(PreparedObject object) {
        return Beside.settled(results.get(object));
    }

    /** Begins no more, and waits until nothing is on its way, whatever becomes of it. */
    void leave() {
        waiting.clear();
        senders.forEach(Beside::leave);
    }
}
