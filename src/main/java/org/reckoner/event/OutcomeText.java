package org.reckoner.event;

import java.util.Arrays;
import java.util.List;

/** A sentence as it is stored: the bundle's key and what it names. Told in whatever language its reader has. */
public record OutcomeText(String key, List<String> arguments) {
    /** Cannot occur in what the arguments name. */
    private static final String SEPARATOR = "\u001f";

    private static final int LENGTH_MAX = 1000;

    public OutcomeText {
        arguments = List.copyOf(arguments);
    }

    String stored() {
        var text = arguments.isEmpty() ? key : key + SEPARATOR + String.join(SEPARATOR, arguments);
        return text.length() > LENGTH_MAX ? text.substring(0, LENGTH_MAX) : text;
    }

    static OutcomeText read(String stored) {
        if (stored == null) {
            return null;
        }
        var parts = Arrays.asList(stored.split(SEPARATOR, -1));
        return new OutcomeText(parts.get(0), parts.subList(1, parts.size()));
    }
}
