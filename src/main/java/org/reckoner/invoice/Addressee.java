package org.reckoner.invoice;

/**
 * Somebody whom papers are sent to.
 *
 * @param name how they are called; null where nobody knows
 */
public record Addressee(String email, String name) {}
