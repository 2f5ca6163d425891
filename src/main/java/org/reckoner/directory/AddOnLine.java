package org.reckoner.directory;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.reckoner.platform.csv.RowRefused;

/**
 * What a line of a file says of an add-on, {@code KEY@from} or {@code KEY@from/until}.
 *
 * @param until null where the file says of no end
 */
record AddOnLine(String key, Instant from, Instant until) {
    private static final int OF_A_USER_MAX = 50;

    /** Several are separated by semicolons or blanks. */
    static List<AddOnLine> read(String text) {
        var lines = new ArrayList<AddOnLine>();
        for (var part : text == null ? new String[0] : text.split("[;\\s]+")) {
            if (!part.isEmpty()) {
                lines.add(one(part));
            }
        }
        if (lines.size() > OF_A_USER_MAX) {
            throw new RowRefused(DirectoryProblem.ADD_ON_MALFORMED, text);
        }
        return lines;
    }

    private static AddOnLine one(String part) {
        var at = part.indexOf('@');
        var slash = part.indexOf('/', at + 1);
        if (at < 1) {
            throw new RowRefused(DirectoryProblem.ADD_ON_MALFORMED, part);
        }
        var from = moment(part, part.substring(at + 1, slash < 0 ? part.length() : slash));
        var until = slash < 0 ? null : moment(part, part.substring(slash + 1));
        if (until != null && !until.isAfter(from)) {
            throw new RowRefused(DirectoryProblem.ADD_ON_MALFORMED, part);
        }
        return new AddOnLine(part.substring(0, at), from, until);
    }

    private static Instant moment(String part, String text) {
        try {
            var moment = Instant.parse(text).truncatedTo(ChronoUnit.MICROS);
            if (Moments.isNamed(moment)) {
                return moment;
            }
        } catch (DateTimeException e) {
            throw new RowRefused(DirectoryProblem.ADD_ON_MALFORMED, part);
        }
        throw new RowRefused(DirectoryProblem.ADD_ON_MALFORMED, part);
    }

    /** The history with what the line says; what it has already changes nothing, what is earlier is refused. */
    Timeline<String> onto(Timeline<String> history) {
        var stretches = history.stretches();
        var last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
        var held = stretches.stream()
                .filter(s -> !from.isBefore(s.from()) && (s.until() == null || from.isBefore(s.until())))
                .findFirst()
                .orElse(null);
        if (held == null && last != null && from.isBefore(last.from())) {
            throw tooEarly(last);
        }
        if (held == null) {
            var begun = history.changed(from, key);
            return until == null ? begun : begun.changed(until, null);
        }
        if (until == null ? held.until() == null || from.equals(held.from()) : until.equals(held.until())) {
            return history;
        }
        if (until == null || held.until() != null) {
            throw tooEarly(held);
        }
        return history.changed(until, null);
    }

    private RowRefused tooEarly(Stretch<String> known) {
        return new RowRefused(
                DirectoryProblem.ADD_ON_TOO_EARLY,
                key,
                (known.until() == null ? known.from() : known.until()).toString());
    }
}
