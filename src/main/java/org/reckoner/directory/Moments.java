package org.reckoner.directory;

import java.time.Instant;
import org.reckoner.platform.RuleViolation;

/** Which moments a history may name: those of the years 1970 to 2099, as in files. */
final class Moments {
    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    private Moments() {}

    static boolean isNamed(Instant moment) {
        return moment != null && !moment.isBefore(EARLIEST) && moment.isBefore(LATEST);
    }

    /** Refuses any other, beside the input with this id. */
    static void check(String field, Instant moment) {
        if (!isNamed(moment)) {
            throw RuleViolation.of(field, DirectoryProblem.MOMENT_MALFORMED);
        }
    }
}
