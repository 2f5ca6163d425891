package org.reckoner.unit;

import java.io.Serializable;

/** A billing unit that is there, or what is in none. */
public record Unit(long id, int version, String name) implements Serializable {
    /** The id of what is in no unit. */
    public static final long UNASSIGNED = UnitAmount.UNASSIGNED;

    /** What is in no unit, under the name that its reader knows. */
    public static Unit unassigned(String name) {
        return new Unit(UNASSIGNED, 0, name);
    }

    public boolean isUnassigned() {
        return id == UNASSIGNED;
    }
}
