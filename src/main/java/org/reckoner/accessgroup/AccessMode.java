package org.reckoner.accessgroup;

import java.io.Serializable;
import java.time.Instant;

/**
 * Where a tenant's people have their privileges from.
 *
 * @param byGroups from access groups; otherwise from basic roles
 * @param version 0 where it was never switched
 * @param changedAt when it was switched, or null
 */
public record AccessMode(boolean byGroups, int version, Instant changedAt) implements Serializable {
    static final AccessMode ROLES = new AccessMode(false, 0, null);
}
