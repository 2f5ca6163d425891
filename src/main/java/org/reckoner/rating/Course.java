package org.reckoner.rating;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import org.reckoner.period.Span;

/**
 * How many users of a pool were logged in at once in the course of a period, for drawing: the maximum of each equal part, so
 * that no peak is lost however coarse the parts are.
 */
public final class Course {

    private final Span span;
    private final Duration part;
    private final int[] maxima;

    /**
     * @param part how long each part is; the last one may be shorter
     * @param maxima of as many parts as the span has
     */
    public Course(Span span, Duration part, int... maxima) {
        this.span = Objects.requireNonNull(span, "span");
        this.part = Objects.requireNonNull(part, "part");
        this.maxima = maxima.clone();
        if (part.isZero() || part.isNegative() || maxima.length != parts(span, part)) {
            throw new IllegalArgumentException(maxima.length + " parts of " + part + " do not make up " + span);
        }
    }

    /** One of nobody. */
    public static Course empty(Span span, Duration part) {
        return new Course(span, part, new int[parts(span, part)]);
    }

    private static int parts(Span span, Duration part) {
        var whole = span.duration().dividedBy(part);
        var fits = part.multipliedBy(whole).equals(span.duration());
        return Math.toIntExact(Math.max(1, fits ? whole : whole + 1));
    }

    public Span span() {
        return span;
    }

    public Duration part() {
        return part;
    }

    public int size() {
        return maxima.length;
    }

    public int at(int index) {
        return maxima[index];
    }

    /** When a part begins. */
    public Instant startOf(int index) {
        return span.from().plus(part.multipliedBy(index));
    }

    /** All of them, a copy. */
    public int[] maxima() {
        return maxima.clone();
    }

    /** The most in any part. */
    public int peak() {
        return Arrays.stream(maxima).max().orElse(0);
    }

    /** The first part in which so many were reached; -1 for none. */
    public int firstReaching(int users) {
        for (int i = 0; i < maxima.length; i++) {
            if (maxima[i] >= users) {
                return i;
            }
        }
        return -1;
    }

    /** The same in longer parts, each with the highest maximum of those it is made of. */
    public Course inPartsOf(int times) {
        if (times < 1) {
            throw new IllegalArgumentException("parts cannot be made " + times + " times as long");
        }
        var fewer = new int[(maxima.length + times - 1) / times];
        for (int i = 0; i < maxima.length; i++) {
            fewer[i / times] = Math.max(fewer[i / times], maxima[i]);
        }
        return new Course(span, part.multipliedBy(times), fewer);
    }

    /** At most so many points, each with the highest maximum of what it stands for. */
    public Course atMost(int points) {
        return inPartsOf(Math.max(1, (maxima.length + points - 1) / points));
    }

    /**
     * The parts that share an instant with another span; the whole parts, so it may begin a little earlier and end a little
     * later. Of a span outside, a part at the nearer end.
     */
    public Course within(Span other) {
        var asked = span.intersection(other);
        var from = Math.toIntExact(Math.min(
                maxima.length - 1L, Duration.between(span.from(), asked.from()).dividedBy(part)));
        var length = Duration.between(startOf(from), asked.until());
        var until = Math.min(maxima.length, from + parts(new Span(Instant.EPOCH, Instant.EPOCH.plus(length)), part));
        var end = until == maxima.length ? span.until() : startOf(until);
        return new Course(new Span(startOf(from), end), part, Arrays.copyOfRange(maxima, from, until));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Course course
                && span.equals(course.span)
                && part.equals(course.part)
                && Arrays.equals(maxima, course.maxima);
    }

    @Override
    public int hashCode() {
        return Objects.hash(span, part) * 31 + Arrays.hashCode(maxima);
    }

    @Override
    public String toString() {
        return span + " by " + part + ", at most " + peak();
    }
}
