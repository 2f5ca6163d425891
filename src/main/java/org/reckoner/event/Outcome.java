package org.reckoner.event;

import java.util.Arrays;
import java.util.List;

/**
 * How an item of work went well, in words of the bundle.
 *
 * @param key the bundle key of the sentence, {@code outcome.snapshot.taken}
 * @param arguments what the sentence names, in order
 * @param note what the process records together with the outcome ({@link BillingProcess#record}), or null
 */
public record Outcome(boolean changed, String key, List<String> arguments, Object note) {
    public Outcome {
        arguments = List.copyOf(arguments);
    }

    /** Something was done. */
    public static Outcome done(String key, Object... arguments) {
        return new Outcome(true, key, strings(arguments), null);
    }

    /** There was nothing to change: the same as before. */
    public static Outcome unchanged(String key, Object... arguments) {
        return new Outcome(false, key, strings(arguments), null);
    }

    /** The same, with something for the process to record in the transaction that records it. */
    public Outcome with(Object note) {
        return new Outcome(changed, key, arguments, note);
    }

    /** A note that knows how the item went only once it is recorded. */
    public interface Telling {
        Outcome outcome();
    }

    /** How it went, once its note is recorded. */
    Outcome told() {
        return note instanceof Telling telling ? telling.outcome() : this;
    }

    private static List<String> strings(Object... arguments) {
        return Arrays.stream(arguments).map(String::valueOf).toList();
    }
}
