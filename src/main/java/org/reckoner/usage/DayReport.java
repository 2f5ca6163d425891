package org.reckoner.usage;

import java.util.List;

/**
 * What System, Billing opens with.
 *
 * @param dates those that can be asked for
 * @param counts of all of them, ascending
 */
public record DayReport(ReportDates dates, DailyFigure figure, Curve curve, List<DayCount> counts) {}
