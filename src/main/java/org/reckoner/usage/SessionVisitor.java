package org.reckoner.usage;

import org.reckoner.rating.ClientKind;
import org.reckoner.rating.PeriodCount;

/** Gets a tenant's sessions one by one, as {@link PeriodCount} takes them; must not use the database meanwhile. */
@FunctionalInterface
public interface SessionVisitor {
    /**
     * @param userId the directory's
     * @param login microseconds since 1970
     * @param logout the same; {@link PeriodCount#OPEN} while the session is open
     */
    void session(long userId, long login, long logout, ClientKind client);
}
