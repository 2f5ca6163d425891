package org.reckoner.directory;

import org.reckoner.rating.LicenceLevel;

/**
 * A user for counting.
 *
 * @param level the highest level held in the span asked for, or null for none
 */
public record LicensedUser(String key, LicenceLevel level) {}
