package org.reckoner.unit;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A user who is in a unit, or may be put into it.
 *
 * @param fromOn since when; null of one who is not in it
 * @param primary whether the unit is the user's primary one
 * @param others in how many other units the user is
 */
public record UnitMember(long id, String key, String name, LocalDate fromOn, boolean primary, int others)
        implements Serializable {}
