package org.reckoner.ledger;

import org.reckoner.platform.TenantId;

/** A transaction to be booked for a tenant, by whoever is in none. */
public record TenantPosting(TenantId tenant, Posting posting) {}
