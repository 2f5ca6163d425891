package org.reckoner.directory;

import java.time.Instant;
import org.reckoner.rating.LicenceLevel;

/**
 * What is to be done to many users.
 *
 * @param level held from {@code from} on, or null for none
 * @param from for licences alone
 * @param team the id, for teams alone
 */
public record BulkOrder(BulkAction action, LicenceLevel level, Instant from, Long team) {
    public BulkOrder {
        if (action == BulkAction.LICENSE) {
            Moments.check("from", from);
        }
        if (action.needsTeam() == (team == null)) {
            throw new IllegalArgumentException("a team goes with " + action + ": " + team);
        }
    }
}
