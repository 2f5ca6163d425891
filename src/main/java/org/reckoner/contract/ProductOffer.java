package org.reckoner.contract;

import java.io.Serializable;

/** A product that terms being prepared may be given: in the catalogue, and not in them yet. */
public record ProductOffer(String code, String name) implements Serializable {}
