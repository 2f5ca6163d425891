package org.reckoner.catalog;

import java.io.Serializable;

/** A rate deck by its name. */
public record RateDeckFacts(long id, int version, String name, String currency) implements Serializable {}
