package org.reckoner.contract;

/** What happens at the end of a contract's term. */
public enum Renewal {
    /** It goes on for another term, and another, until an end is agreed. */
    AUTOMATIC,
    /** It ends with the term. */
    NONE
}
