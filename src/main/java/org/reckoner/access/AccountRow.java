package org.reckoner.access;

import java.time.Instant;
import org.reckoner.platform.Role;

/** A log-in as lists show it. */
public record AccountRow(long id, String name, String email, Role role, boolean enabled, Instant lastLoginAt) {}
