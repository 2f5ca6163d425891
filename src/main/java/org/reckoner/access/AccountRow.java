package org.reckoner.access;

import java.time.Instant;
import org.reckoner.platform.Role;

/**
 * A log-in as lists show it.
 *
 * @param invitedUntil when the invitation ends that nobody has followed yet, or null where a password was set
 * @param secondFactor whether a code is asked for after the password
 */
public record AccountRow(
        long id,
        String name,
        String email,
        Role role,
        boolean enabled,
        Instant lastLoginAt,
        Instant invitedUntil,
        boolean secondFactor) {}
