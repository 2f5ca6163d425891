package org.reckoner.rating;

import java.util.function.Consumer;

/**
 * Writes down what a result depends on, one fact a line, so that a digest of the lines tells whether the input is the
 * same (rating.md 8). Every value comes with its length: none can look like two others.
 */
public final class Description {

    /**
     * The version of the rules by which usage becomes invoices; raised with every change that could give another result
     * for the same input.
     */
    public static final int RULES_VERSION = 1;

    private final Consumer<String> lines;

    /** @param lines gets each line, its line feed included */
    public Description(Consumer<String> lines) {
        this.lines = lines;
    }

    /** @param values by their {@code toString}; null for what is not there */
    public Description line(String kind, Object... values) {
        var line = new StringBuilder(kind);
        for (var value : values) {
            var text = String.valueOf(value);
            line.append(' ').append(text.length()).append(':').append(text);
        }
        lines.accept(line.append('\n').toString());
        return this;
    }
}
