package org.reckoner.catalog;

import java.io.Serializable;

/** An entry of a price book with what has become of it by a date. */
public record PriceLine(PriceEntry entry, State state) implements Serializable {
    /** What becomes of an entry. */
    public enum State {
        PLANNED,
        IN_FORCE,
        PAST,
        /** A later entry for the same date counts. */
        REPLACED,
        /** It says that a planned change will not be. */
        TAKEN_BACK
    }
}
