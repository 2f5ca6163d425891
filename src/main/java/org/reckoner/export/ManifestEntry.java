package org.reckoner.export;

import java.time.Instant;

/**
 * An object as its date's manifest lists it.
 *
 * @param tenantId whose it is; not told to others
 * @param storedAt when it was put there; not told either, so that the same objects give the same bytes
 */
record ManifestEntry(
        long tenantId,
        Instant storedAt,
        String key,
        long size,
        String sha256,
        String instanceId,
        int maxUsers,
        int peakUsers,
        int version,
        ExportReason reason) {}
