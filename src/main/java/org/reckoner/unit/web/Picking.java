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
    private static final int NAMED_MAX = 12;

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
        rows = new Rows((first, size, sort) -> source.page(text, first, size), key::applyAsLong);
    }

    /** What is ticked stays ticked while other pages of the list are shown. */
    private final class Rows extends LazyRows<T> {
        private static final long serialVersionUID = 1L;

        Rows(LazyRows.Source<T> source, LazyRows.Key<T> key) {
            super(source, key);
        }

        @Override
        public T getRowData(String rowKey) {
            var shown = super.getRowData(rowKey);
            return shown != null
                    ? shown
                    : selected.stream()
                            .filter(row -> getRowKey(row).equals(rowKey))
                            .findFirst()
                            .orElse(null);
        }
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

    /** The first of those that are ticked, by their names. */
    public List<T> getFirstSelected() {
        return selected.stream().limit(NAMED_MAX).toList();
    }

    /** How many others are ticked. */
    public int getMoreSelected() {
        return Math.max(0, selected.size() - NAMED_MAX);
    }

    public List<T> getSelected() {
        return selected;
    }

    public void setSelected(List<T> selected) {
        this.selected = selected == null ? new ArrayList<>() : new ArrayList<>(selected);
    }
}
