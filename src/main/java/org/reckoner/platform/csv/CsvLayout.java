package org.reckoner.platform.csv;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a file of one kind looks like.
 *
 * @param columns the columns its header must name, in any order; others are ignored
 * @param optional columns that are read where they are there
 * @param keyColumn the column that identifies a row
 * @param read makes a line of a row, or throws {@link RowRefused}
 * @param <L> a well-formed line
 */
public record CsvLayout<L>(List<String> columns, List<String> optional, String keyColumn, Function<CsvRow, L> read) {
    public CsvLayout {
        columns = List.copyOf(columns);
        optional = List.copyOf(optional);
        if (!columns.contains(keyColumn)) {
            throw new IllegalArgumentException("the key is one of the columns: " + keyColumn);
        }
    }

    public CsvLayout(List<String> columns, String keyColumn, Function<CsvRow, L> read) {
        this(columns, List.of(), keyColumn, read);
    }

    /** All columns that are read: the names of a line of JSON. */
    public List<String> names() {
        return Stream.concat(columns.stream(), optional.stream()).toList();
    }
}
