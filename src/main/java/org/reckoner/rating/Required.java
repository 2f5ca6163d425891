package org.reckoner.rating;

/** Checks that the types of this package share. */
final class Required {

    private Required() {}

    static void text(String value, String name) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " is missing");
        }
    }
}
