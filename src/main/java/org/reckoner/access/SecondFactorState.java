package org.reckoner.access;

import java.time.Instant;

/**
 * How somebody's second factor stands.
 *
 * @param since when it came into force, or null where there is none
 * @param codesLeft how many recovery codes were not used yet
 * @param required whether the tenant asks everybody for one
 * @param elsewhere whether the log-in is through the tenant's identity provider, which asks for its own
 */
public record SecondFactorState(Instant since, int codesLeft, boolean required, boolean elsewhere) {
    public boolean inForce() {
        return since != null;
    }
}
