package org.reckoner.usage;

import java.util.Set;

/**
 * What counting a date came to.
 *
 * @param changed whether the figures are new or others than before
 * @param causes why they are, or none
 * @param usersBefore Max Users as they were before, or null before the first count
 */
public record Taken(boolean changed, DailyFigure figure, Set<DayCause> causes, Integer usersBefore) {
    public Taken {
        causes = Set.copyOf(causes);
    }

    /** As an argument of an outcome that is a bundle key itself. */
    String causeKey() {
        return "key:day.cause." + (causes.size() == 1 ? causes.iterator().next() : "SEVERAL");
    }
}
