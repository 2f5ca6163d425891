package org.reckoner.export;

import org.reckoner.platform.TenantId;

/** A tenant's object that was put on the store and is not recorded yet. */
record PutObject(TenantId tenant, UsageFile file, Reservation reservation) {}
