package org.reckoner.platform.web;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.reckoner.platform.Page;

/**
 * Rows a table asks for page by page, so that no page ever loads them all.
 *
 * @param <T> the row, a record
 */
public class LazyRows<T> extends LazyDataModel<T> {
    private static final long serialVersionUID = 1L;

    /** Reads a page: from the first-th row, at most size rows, in the order of the sort key. */
    @FunctionalInterface
    public interface Source<T> extends Serializable {
        Page<T> page(int first, int size, Sort sort);
    }

    /**
     * The order a table asks for.
     *
     * @param key the column's field, or null for the list's own order
     */
    public record Sort(String key, boolean descending) implements Serializable {}

    /** What identifies a row across requests. */
    @FunctionalInterface
    public interface Key<T> extends Function<T, Object>, Serializable {}

    private final Source<T> source;
    private final Key<T> key;

    public LazyRows(Source<T> source, Key<T> key) {
        this.source = source;
        this.key = key;
    }

    /** Counted together with the rows in {@link #load}. */
    @Override
    public int count(Map<String, FilterMeta> filters) {
        return getRowCount();
    }

    @Override
    public List<T> load(int first, int pageSize, Map<String, SortMeta> sorting, Map<String, FilterMeta> filters) {
        var sort = sorting.values().stream()
                .findFirst()
                .map(s -> new Sort(s.getField(), s.getOrder().isDescending()))
                .orElse(new Sort(null, false));
        var size = Math.min(pageSize, Page.MAX_SIZE);
        var page = source.page(first, size, sort);
        if (page.rows().isEmpty() && first > 0 && page.total() > 0) {
            page = source.page((page.total() - 1) / size * size, size, sort);
        }
        setRowCount(page.total());
        return page.rows();
    }

    @Override
    public String getRowKey(T row) {
        return String.valueOf(key.apply(row));
    }

    @Override
    public T getRowData(String rowKey) {
        return getWrappedData().stream()
                .filter(row -> getRowKey(row).equals(rowKey))
                .findFirst()
                .orElse(null);
    }
}
