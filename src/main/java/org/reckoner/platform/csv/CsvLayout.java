package org.reckoner.platform.csv;

import java.util.List;
import java.util.function.Function;

/**
 * What a file of one kind looks like.
 *
 * @param columns the columns its header must name, in any order; others are ignored
 * @param keyColumn the column that identifies a row
 * @param read makes a line of a row, or throws {@link RowRefused}
 * @param <L> a well-formed line
 */
public record CsvLayout<L>(List<String> columns, String keyColumn, Function<CsvRow, L> read) {
    public CsvLayout {
        columns = List.copyOf(columns);
        if (!columns.contains(keyColumn)) {
            throw new IllegalArgumentException("the key is one of the columns: " + keyColumn);
        }
    }
}
