package org.reckoner.usage;

/**
 * A line of usage that is a fact by itself: kept as it came, known by its id.
 *
 * @param <F> the fact; two are equal if they say the same
 */
interface FactLine<F> {
    /** Where it stands in its file. */
    long line();

    /** The sender's id. */
    String key();

    F fact();
}
