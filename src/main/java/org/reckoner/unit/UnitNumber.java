package org.reckoner.unit;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A number that is in a unit, or may be put into it.
 *
 * @param number E.164
 * @param kind by which the contract prices it
 * @param fromOn since when it is in the unit; null of one that is in none
 */
public record UnitNumber(long id, String number, String kind, LocalDate fromOn) implements Serializable {}
