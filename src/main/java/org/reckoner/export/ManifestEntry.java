package org.reckoner.export;

/** An object as its date's manifest lists it. */
record ManifestEntry(
        String key,
        long size,
        String sha256,
        String instanceId,
        int maxUsers,
        int peakUsers,
        int version,
        ExportReason reason) {}
