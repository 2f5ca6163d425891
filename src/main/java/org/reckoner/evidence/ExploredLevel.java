package org.reckoner.evidence;

import java.io.Serializable;
import java.time.LocalDate;
import org.reckoner.rating.LicenceLevel;

/** A level in the period that a date belongs to. */
public record ExploredLevel(LocalDate on, LicenceLevel level) implements Serializable {}
