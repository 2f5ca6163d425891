package org.reckoner.contract;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A part of a contract's life, for drawing.
 *
 * @param until the first date after it
 */
public record ContractStretch(Kind kind, LocalDate from, LocalDate until) implements Serializable {
    /** What part it is. */
    public enum Kind {
        RAMP,
        TERM,
        RENEWAL
    }
}
