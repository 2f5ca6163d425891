package org.reckoner.catalog;

/** What of a tenant's usage a product may bill. */
public enum SubjectKind {
    /** Users of a licence level, under one licence model. */
    LEVEL,
    /** Holders of an add-on of the directory. */
    ADD_ON,
    /** What was used of a resource, by its code. */
    RESOURCE,
    /** Phone numbers of a kind. */
    NUMBERS,
    NUMBERS_IF_ANY,
    /** The calls of a usage group; of all where it names none. */
    CALLS,
    /** It is ordered, not used. */
    NOTHING;

    /** Whether a text names it: an add-on, a resource, a kind of number, a usage group. */
    public boolean isNamedByKey() {
        return this != LEVEL && this != NOTHING;
    }

    boolean isRequired() {
        return this == ADD_ON || this == RESOURCE || this == NUMBERS;
    }
}
