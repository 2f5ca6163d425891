package org.reckoner.audit.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads what records and maps say of themselves, {@code Place[country=IL, zone=Asia/Jerusalem]}, back into names and values.
 * Nested ones are taken apart too, named by their innermost name; {@code null} and empty count as no value.
 */
final class RecordText {
    private static final Pattern OPENING = Pattern.compile("(?:[A-Z]\\w*)?[\\[{]");
    private static final Pattern NAMED = Pattern.compile("([\\w.-]+)=");

    private final String text;
    private final Map<String, String> values = new LinkedHashMap<>();

    private RecordText(String text) {
        this.text = text;
    }

    /** Names and values in their order; a text of another form is one value without a name. */
    static Map<String, String> read(String text) {
        if (text == null || text.isBlank()) {
            return Map.of();
        }
        var reader = new RecordText(text.strip());
        if (reader.isComposite(0, reader.text.length())) {
            reader.parts(0, reader.text.length());
        } else {
            reader.keep("", reader.text);
        }
        return reader.values;
    }

    private boolean isComposite(int from, int until) {
        var opening = OPENING.matcher(text).region(from, until);
        return opening.lookingAt()
                && closing(text.charAt(opening.end() - 1)) == text.charAt(until - 1)
                && NAMED.matcher(text).region(opening.end(), until).lookingAt();
    }

    private void parts(int from, int until) {
        var start = text.charAt(from) == '{' ? from + 1 : text.indexOf('[', from) + 1;
        while (start < until - 1) {
            var end = endOfPart(start, until - 1);
            part(start, end);
            start = end + 2;
        }
    }

    private void part(int from, int until) {
        var name = NAMED.matcher(text).region(from, until);
        if (!name.lookingAt()) {
            keep("", text.substring(from, until));
        } else if (isComposite(name.end(), until)) {
            parts(name.end(), until);
        } else {
            keep(name.group(1), text.substring(name.end(), until));
        }
    }

    /** Where the next part begins at this depth: after a comma that a name follows, since values have commas of their own. */
    private int endOfPart(int from, int until) {
        var depth = 0;
        for (var i = from; i < until; i++) {
            var c = text.charAt(i);
            if (c == '[' || c == '{') {
                depth++;
            } else if (c == ']' || c == '}') {
                depth--;
            } else if (depth == 0
                    && text.startsWith(", ", i)
                    && NAMED.matcher(text).region(i + 2, until).lookingAt()) {
                return i;
            }
        }
        return until;
    }

    private static char closing(char opening) {
        return opening == '[' ? ']' : '}';
    }

    private void keep(String name, String value) {
        var known = value.equals("null") || value.equals("[]") ? "" : value;
        values.merge(name, known, (one, other) -> one.isEmpty() ? other : other.isEmpty() ? one : one + ", " + other);
    }
}
