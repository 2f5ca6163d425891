package org.reckoner.event;

import java.util.Arrays;
import java.util.List;

/**
 * How an item of work went well, in words of the bundle.
 *
 * @param key the bundle key of the sentence, {@code outcome.snapshot.taken}
 * @param arguments what the sentence names, in order
 */
public record Outcome(boolean changed, String key, List<String> arguments) {
    public Outcome {
        arguments = List.copyOf(arguments);
    }

    /** Something was done. */
    public static Outcome done(String key, Object... arguments) {
        return new Outcome(true, key, strings(arguments));
    }

    /** There was nothing to change: the same as before. */
    public static Outcome unchanged(String key, Object... arguments) {
        return new Outcome(false, key, strings(arguments));
    }

    private static List<String> strings(Object... arguments) {
        return Arrays.stream(arguments).map(String::valueOf).toList();
    }
}
