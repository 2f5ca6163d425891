package org.reckoner.unit;

import java.io.Serializable;
import org.reckoner.rating.unit.UnitPolicy;

/** A tenant's policy for users in several units (rating.md 7.2). */
public record PolicyChoice(UnitPolicy policy, int version) implements Serializable {
    /** As long as nobody has chosen. */
    public static final PolicyChoice UNTOUCHED = new PolicyChoice(UnitPolicy.EVEN, 0);
}
