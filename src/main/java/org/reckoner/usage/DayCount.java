package org.reckoner.usage;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A date in a row of dates.
 *
 * @param maxUsers null where the date was not counted yet
 */
public record DayCount(LocalDate date, Integer maxUsers, Integer peakUsers) implements Serializable {}
