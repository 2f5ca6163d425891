package org.reckoner.notification;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A refusal as it is stored: its key and what it names, a line each, so that every reader gets it in their language. */
public record MailFault(String key, List<String> arguments) {
    private static final int STORED_MAX = 600;

    public MailFault {
        arguments = List.copyOf(arguments);
    }

    static String storedArguments(MailException why) {
        var lines = why.arguments().stream()
                .map(argument -> String.valueOf(argument).replaceAll("\\p{Cntrl}+", " "))
                .collect(Collectors.joining("\n"));
        return lines.length() > STORED_MAX ? lines.substring(0, STORED_MAX) : lines;
    }

    /** What was stored, or null where nothing was. */
    static MailFault of(String key, String storedArguments) {
        if (key == null) {
            return null;
        }
        return new MailFault(key, storedArguments == null ? List.of() : Arrays.asList(storedArguments.split("\n", -1)));
    }
}
