package org.reckoner.usage;

import java.time.LocalDate;

/**
 * Dates of a tenant for which something is done, added up: two who name the same have done it for the same dates by the same figures,
 * since neither has a date twice nor a revision that is ahead of the figures'.
 *
 * @param first the earliest of them
 * @param dates how many
 * @param revisions the sum of the revisions of the figures it was done by
 */
public record SettledDates(LocalDate first, long dates, long revisions) {}
