package org.reckoner.catalog;

import java.io.Serializable;

/** An entry of a price book with what has become of it by a date. */
public record PriceLine(PriceEntry entry, EntryState state) implements Serializable {}
