package org.reckoner.directory;

import org.reckoner.rating.Holding;

/**
 * A user for counting a period.
 *
 * @param held the highest level and the add-ons held at any instant of it (rating.md 3.1, 3.4)
 */
public record HoldingUser(String key, Holding held) {}
