package org.reckoner.event;

/** A run's life. */
public enum RunState {
    /** Its work is being listed; what is listed already is being done. */
    PLANNING,
    RUNNING,
    /** All items are done; what comes afterwards is being done. */
    CLOSING,
    DONE,
    /** Ended, with items parked or the close itself failed. */
    WITH_ERRORS;

    public boolean isOpen() {
        return this == PLANNING || this == RUNNING || this == CLOSING;
    }
}
