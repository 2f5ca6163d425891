package org.reckoner.unit;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A user or number that was in a unit for some time.
 *
 * @param key a user's id, or a number as E.164
 * @param name a user's, or a number's kind
 * @param lastOn the last local date in the unit, or null while it lasts
 */
public record PastMember(long id, String key, String name, LocalDate fromOn, LocalDate lastOn) implements Serializable {
    /** What tells it apart in a list. */
    public String row() {
        return id + " " + fromOn;
    }
}
