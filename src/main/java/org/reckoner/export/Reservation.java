package org.reckoner.export;

import java.time.LocalDate;

/**
 * A version of a tenant-day that is about to be put on the store, or is there already.
 *
 * @param unchanged whether the store should have these very bytes under this version already
 * @param key where the version is recorded to be, or is going to be
 */
record Reservation(LocalDate reportOn, int version, ExportReason reason, boolean unchanged, String key) {}
