package org.reckoner.unit;

import java.io.Serializable;

/** A billing unit that is there. */
public record Unit(long id, int version, String name) implements Serializable {}
