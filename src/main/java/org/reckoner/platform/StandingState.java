package org.reckoner.platform;

import java.time.Instant;
import java.util.List;

/**
 * How a standing process is.
 *
 * @param key the process's
 * @param waiting what is still to be done
 * @param parked what was given up and waits for a person
 * @param lastAt when it last did something, or null
 * @param page where one sees more
 * @param faultKey the bundle key of what keeps it from working, or null
 */
public record StandingState(
        String key,
        int waiting,
        int parked,
        Instant lastAt,
        String page,
        String faultKey,
        List<String> faultArguments) {
    public StandingState {
        faultArguments = List.copyOf(faultArguments);
    }

    /** OK, WORKING, PARKED or STUCK, as its word and icon are called. */
    public String name() {
        if (faultKey != null) {
            return "STUCK";
        }
        if (parked > 0) {
            return "PARKED";
        }
        return waiting > 0 ? "WORKING" : "IDLE";
    }
}
