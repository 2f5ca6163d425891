package org.reckoner.usage;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.reckoner.period.Span;

/**
 * The course of a day for drawing.
 *
 * @param from the day's first instant
 * @param step how long each part is
 * @param maxima the most simultaneous users in each part
 */
public record Curve(Instant from, Duration step, List<Integer> maxima) implements Serializable {
    /** Parts of so many minutes; a date of an odd length has parts a little longer. */
    static final int MINUTES = 5;

    public Curve {
        maxima = List.copyOf(maxima);
    }

    /** How many parts a day is drawn in. */
    static int parts(Span day) {
        return (int) Math.max(1, day.duration().toMinutes() / MINUTES);
    }

    static String stored(int[] maxima) {
        return Arrays.stream(maxima).mapToObj(String::valueOf).collect(Collectors.joining(","));
    }

    static Curve of(Span day, String stored) {
        var maxima = Arrays.stream(stored.split(",")).map(Integer::valueOf).toList();
        return new Curve(day.from(), day.duration().dividedBy(maxima.size()), maxima);
    }
}
