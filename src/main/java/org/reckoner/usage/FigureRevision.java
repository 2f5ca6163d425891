package org.reckoner.usage;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * A count of a date whose figures were new.
 *
 * @param revision 1 for the first count
 * @param causes why they were new; one at least
 */
public record FigureRevision(int revision, List<DayCause> causes, int maxUsers, int peakUsers, Instant takenAt)
        implements Serializable {
    public FigureRevision {
        causes = List.copyOf(causes);
    }
}
