package org.reckoner.platform.csv;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.reckoner.platform.Problem;
import org.reckoner.platform.Texts;

/**
 * A row that cannot be used, and why.
 *
 * @param line the line of the file on which the row begins; the header is line 1
 */
public record BadRow(long line, Problem problem, List<Object> arguments) implements Serializable {
    public BadRow {
        arguments = List.copyOf(arguments);
    }

    /** The reason in plain words. */
    public String text(Locale locale) {
        return Texts.text(locale, problem.textKey(), arguments.toArray());
    }
}
