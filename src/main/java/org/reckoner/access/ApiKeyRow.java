package org.reckoner.access;

import java.io.Serializable;
import java.time.Instant;
import java.util.Set;

/**
 * A key as lists show it.
 *
 * @param prefix how the key begins, after {@code rk_}
 * @param lastUsedAt to the minute, or null where it never was
 * @param revokedAt null while it is not
 */
public record ApiKeyRow(
        long id,
        String name,
        String prefix,
        Set<ApiScope> scopes,
        Instant createdAt,
        String createdBy,
        Instant expiresAt,
        Instant lastUsedAt,
        Instant revokedAt)
        implements Serializable {
    public ApiKeyRow {
        scopes = Set.copyOf(scopes);
    }

    /** Whether it opens nothing any more, or not yet. */
    public ApiKeyState stateAt(Instant now) {
        if (revokedAt != null) {
            return ApiKeyState.REVOKED;
        }
        return now.isBefore(expiresAt) ? ApiKeyState.GOOD : ApiKeyState.EXPIRED;
    }
}
