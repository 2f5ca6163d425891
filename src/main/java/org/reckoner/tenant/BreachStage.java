package org.reckoner.tenant;

import java.time.Instant;

/** How far an open breach is. */
public enum BreachStage {
    /** In the seven days from its start: users who log in are warned. */
    WARNED,
    /** After them: users' log-ins are refused, and a landlord alone changes the licence. */
    REFUSED;

    /** @param refusedFrom when the seven days are over, or null where there is no breach; then the answer is null too */
    static BreachStage at(Instant now, Instant refusedFrom) {
        if (refusedFrom == null) {
            return null;
        }
        return now.isBefore(refusedFrom) ? WARNED : REFUSED;
    }
}
