package org.reckoner.unit;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import org.reckoner.platform.RuleViolation;

/**
 * What somebody chose in a list: some rows, or all that fit a search, however many.
 *
 * @param ids the rows; empty where all that fit are meant
 * @param text the search, null for any; counts only where all that fit are meant
 */
public record Choice(List<Long> ids, boolean all, String text) implements Serializable {
    /** The most rows that are chosen one by one. */
    public static final int CHOSEN_MAX = 1000;

    public Choice {
        ids = List.copyOf(ids);
        text = text == null || text.isBlank() ? null : text.strip();
        if (ids.size() > CHOSEN_MAX) {
            throw new IllegalArgumentException("more than " + CHOSEN_MAX + " at once: " + ids.size());
        }
        if (!all && ids.isEmpty()) {
            throw new RuleViolation(UnitProblem.NOTHING_CHOSEN);
        }
    }

    /** These rows, in the order of their ids: two who choose the same ones wait for each other at the first. */
    public static Choice of(Collection<Long> ids) {
        return new Choice(ids.stream().distinct().sorted().toList(), false, null);
    }

    /** All that fit. */
    public static Choice fitting(String text) {
        return new Choice(List.of(), true, text);
    }

    /** For the audit. */
    @Override
    public String toString() {
        return all ? "all that fit “" + (text == null ? "" : text) + "”" : ids.toString();
    }
}
