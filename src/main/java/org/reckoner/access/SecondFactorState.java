package org.reckoner.access;

import java.time.Instant;

/**
 * How somebody's second factor stands.
 *
 * @param since when it came into force, or null where there is none
 * @param codesLeft how many recovery codes were not used yet
 */
public record SecondFactorState(Instant since, int codesLeft) {
    public boolean inForce() {
        return since != null;
    }
}
