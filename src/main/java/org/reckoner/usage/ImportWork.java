package org.reckoner.usage;

import org.reckoner.platform.TenantId;

/**
 * A step of a file that this node has taken on.
 *
 * @param node whose lease it is
 * @param rowsDone how many rows of the file an interrupted import has behind it
 * @param attempts how often it was taken on since it last got further
 */
record ImportWork(
        TenantId tenant,
        long id,
        String node,
        ImportKind kind,
        ImportState state,
        ImportMode mode,
        long rowsDone,
        long sizeBytes,
        int attempts,
        String requestedBy,
        Long requesterId) {

    int percentOf(long bytes) {
        return sizeBytes == 0 ? 0 : (int) Math.min(99, bytes * 100 / sizeBytes);
    }
}
