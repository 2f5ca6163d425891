package org.reckoner.catalog;

import java.io.Serializable;

/** A version of a deck with what has become of it by today. */
public record RateDeckLine(RateDeckVersion version, EntryState state) implements Serializable {}
