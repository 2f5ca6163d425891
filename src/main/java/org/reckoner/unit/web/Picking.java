package org.reckoner.unit.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;
import org.reckoner.platform.Page;
import org.reckoner.platform.web.LazyRows;
import org.reckoner.unit.Choice;
import org.reckoner.unit.UnitAssignments;

/**
 * A list from which some rows, or all that fit, are picked.
 *
 * @param <T> the row, a record
 */
public class Picking<T> implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Reads a part of what fits. */
    @FunctionalInterface
    interface Source<T> extends Serializable {
        Page<T> page(String text, int first, int size);
    }

    /** Counts what fits, however many. */
    @FunctionalInterface
    interface Count extends Serializable {
        int of(String text);
    }

    /** What a row is picked by. */
    @FunctionalInterface
    interface Key<T> extends ToLongFunction<T>, Serializable {}

    private final LazyRows<T> rows;
    private final Key<T> key;
    private final Count count;
    private String text;
    private Integer howMany;
    private List<T> selected = new ArrayList<>();

    Picking(Source<T> source, Count count, Key<T> key) {
        this.key = key;
        this.count = count;
        rows = new LazyRows<>((first, size, sort) -> source.page(text, first, size), key::applyAsLong);
    }

    /** What is ticked. */
    Choice chosen() {
        return Choice.of(selected.stream().map(key::applyAsLong).toList());
    }

    /** All that fit what was typed. */
    Choice fitting() {
        return Choice.fitting(text);
    }

    /** Counts all that fit, so that people see how many they are before anything happens to them. The page stays. */
    public String count() {
        howMany = count.of(text);
        return null;
    }

    /** What was counted does not hold any more. */
    void forget() {
        howMany = null;
    }

    /** Whether it is known how many fit what stands there now. */
    public boolean isCounted() {
        return howMany != null;
    }

    public Integer getHowMany() {
        return howMany;
    }

    /** Whether the list is longer than it was counted. */
    public boolean isLong() {
        return rows.getRowCount() > UnitAssignments.COUNTED_MAX;
    }

    public LazyRows<T> getRows() {
        return rows;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        if (!Objects.equals(this.text, text)) {
            forget();
        }
        this.text = text;
    }

    public List<T> getSelected() {
        return selected;
    }

    public void setSelected(List<T> selected) {
        this.selected = selected == null ? new ArrayList<>() : new ArrayList<>(selected);
    }
}
