package org.reckoner.event;

/** An item's life. */
public enum ItemState {
    /** To be done, at once or after a pause. */
    WAITING,
    RUNNING,
    DONE,
    /** Done before with the same result: nothing was changed. */
    UNCHANGED,
    /** Tried too often; a person looks at it and retries. */
    PARKED
}
