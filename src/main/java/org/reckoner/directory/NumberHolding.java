package org.reckoner.directory;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A phone number and when it is held (rating.md 5.7). One that was released and ordered again is two of these.
 *
 * @param number E.164, {@code +12025550101}
 * @param kind the code by which the contract prices it
 * @param orderedOn the first local date it is held
 * @param releasedOnOrNull the last one; null while it is held
 */
public record NumberHolding(String number, String kind, LocalDate orderedOn, LocalDate releasedOnOrNull)
        implements Serializable {}
