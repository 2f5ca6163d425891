package org.reckoner.directory;

import java.io.Serializable;

/** A team as lists show it. */
public record TeamRow(long id, int version, String name, int members) implements Serializable {}
