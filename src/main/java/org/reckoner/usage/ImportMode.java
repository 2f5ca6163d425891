package org.reckoner.usage;

/** What is done with a file that has bad rows. */
public enum ImportMode {
    /** Nothing is imported then. */
    ALL,
    GOOD_ROWS
}
