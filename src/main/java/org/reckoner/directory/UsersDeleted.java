package org.reckoner.directory;

import java.util.Collection;
import java.util.List;

/**
 * Users of the tenant the thread is in are deleted. Fired in the transaction that does it.
 *
 * @param users one at least
 */
public record UsersDeleted(Collection<Long> users) {
    public UsersDeleted {
        users = List.copyOf(users);
    }
}
