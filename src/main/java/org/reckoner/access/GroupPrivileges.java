package org.reckoner.access;

import java.util.Optional;
import java.util.Set;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.TenantId;

/** What people may by their tenant's access groups: a port, since groups stand above users, and users above log-ins. */
public interface GroupPrivileges {
    /**
     * What somebody may at this moment, by groups they are in themselves or by a team.
     *
     * @param user the user it is asked of, or null for a log-in that is no user's
     * @return empty where the tenant uses basic roles; otherwise groups alone say it, and no group is no privilege
     */
    Optional<Set<Privilege>> of(TenantId tenant, Long user);
}
