package org.reckoner.directory;

import java.time.Instant;
import org.reckoner.platform.RuleViolation;
import org.reckoner.rating.LicenceLevel;

/**
 * A user to be added by hand.
 *
 * @param level held from {@code licensedFrom} on, or null for none
 */
public record NewUser(String key, UserNames names, LicenceLevel level, Instant licensedFrom) {
    private static final int KEY_MAX = 64;

    public NewUser {
        key = key == null ? "" : key.strip();
        if (key.isEmpty() || key.length() > KEY_MAX || key.codePoints().anyMatch(NewUser::forbidden)) {
            throw RuleViolation.of("key", DirectoryProblem.KEY_MALFORMED, KEY_MAX);
        }
        if (level != null) {
            Moments.check("from", licensedFrom);
        }
    }

    /** As in files: lists of ids are separated by blanks and commas. */
    private static boolean forbidden(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || c == ','
                || c == ';'
                || c == '"';
    }
}
