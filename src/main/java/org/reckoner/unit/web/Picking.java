package org.reckoner.unit.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.reckoner.platform.Page;
import org.reckoner.platform.web.LazyRows;
import org.reckoner.unit.Choice;

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

    /** What a row is picked by. */
    @FunctionalInterface
    interface Key<T> extends ToLongFunction<T>, Serializable {}

    private final LazyRows<T> rows;
    private final Key<T> key;
    private String text;
    private List<T> selected = new ArrayList<>();

    Picking(Source<T> source, Key<T> key) {
        this.key = key;
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

    public LazyRows<T> getRows() {
        return rows;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public List<T> getSelected() {
        return selected;
    }

    public void setSelected(List<T> selected) {
        this.selected = selected == null ? new ArrayList<>() : new ArrayList<>(selected);
    }
}
