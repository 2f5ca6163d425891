package org.reckoner.tenant;

/**
 * Which tenants are a landlord's: those assigned to them or, for the landlord of a partner, exactly the partner's.
 *
 * @param partnerId the partner, or null
 */
record Reach(long accountId, Long partnerId) {}
