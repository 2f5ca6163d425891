package org.reckoner.usage;

/**
 * What counting a date came to.
 *
 * @param changed whether the figures are new or others than before
 */
public record Taken(boolean changed, DailyFigure figure) {}
