package org.reckoner.access;

import java.time.ZoneId;
import java.util.Locale;
import org.reckoner.platform.Role;

/**
 * How somebody is named, addressed and shown moments.
 *
 * @param zone the own time zone, or null where the tenant's rules
 */
public record Profile(String name, String email, Role role, Locale language, ZoneId zone) {}
