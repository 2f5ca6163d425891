package org.reckoner.usage;

import java.time.Instant;

/** A place in the order of calls by start and id: that of the last one seen. */
public record CallPlace(Instant start, String key) {
    /** Before the first call that starts at an instant or later. */
    public static CallPlace before(Instant first) {
        return new CallPlace(first, "");
    }
}
