package org.reckoner.directory.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.reckoner.directory.DirectoryProblem;
import org.reckoner.platform.RuleViolation;

/** A moment as an input of the browser's kind datetime-local takes and gives it, in a zone. */
final class LocalMoment {
    private static final DateTimeFormatter TO_THE_SECOND =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

    private LocalMoment() {}

    static String text(Instant moment, ZoneId zone) {
        return moment == null ? null : TO_THE_SECOND.format(moment.atZone(zone));
    }

    /**
     * The moment that was typed, or null for nothing; of two, where clocks are put back, the first.
     *
     * @param field the input's id, for the refusal
     */
    static Instant moment(String field, String text, ZoneId zone) {
        return moment(field, text, zone, null);
    }

    /** The same, but the very moment that was shown where it was left as it is: inputs know no fractions of seconds. */
    static Instant moment(String field, String text, ZoneId zone, Instant shown) {
        try {
            if (text == null || text.isBlank()) {
                return null;
            }
            var typed = LocalDateTime.parse(text.strip());
            var before =
                    shown == null ? null : LocalDateTime.ofInstant(shown, zone).truncatedTo(ChronoUnit.SECONDS);
            return typed.equals(before) ? shown : typed.atZone(zone).toInstant();
        } catch (DateTimeException e) {
            throw RuleViolation.of(field, DirectoryProblem.MOMENT_MALFORMED);
        }
    }
}
