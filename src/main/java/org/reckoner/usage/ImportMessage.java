package org.reckoner.usage;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.Texts;
import org.reckoner.platform.csv.BadRow;

/**
 * A refusal as it is kept in the database, in no language yet.
 *
 * @param line of the row it is about, or 0 where the whole file is
 * @param key the text's key
 */
public record ImportMessage(long line, String key, List<String> arguments) implements Serializable {
    private static final String SEPARATOR = "\n";
    private static final int ARGUMENTS_MAX = 1000;

    public ImportMessage {
        arguments = List.copyOf(arguments);
    }

    static ImportMessage of(BadRow row) {
        return new ImportMessage(row.line(), row.problem().textKey(), texts(row.arguments()));
    }

    static ImportMessage of(RuleViolation refused) {
        return new ImportMessage(0, refused.problem().textKey(), texts(refused.arguments()));
    }

    static ImportMessage read(long line, String key, String joined) {
        return new ImportMessage(line, key, Arrays.asList(joined.split(SEPARATOR, -1)));
    }

    private static List<String> texts(List<Object> arguments) {
        return arguments.stream()
                .map(argument -> String.valueOf(argument).replace(SEPARATOR, " "))
                .toList();
    }

    /** The arguments, below each other. */
    String joined() {
        var all = arguments.stream().collect(Collectors.joining(SEPARATOR));
        return all.substring(0, Math.min(all.length(), ARGUMENTS_MAX));
    }

    /** The reason in plain words. */
    public String text(Locale locale) {
        return Texts.text(locale, key, arguments.toArray());
    }
}
