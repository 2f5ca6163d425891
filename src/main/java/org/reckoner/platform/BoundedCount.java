package org.reckoner.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Counts what a statement finds up to a limit and no further: nobody waits for a long list to be read for its length. */
public final class BoundedCount {
    private BoundedCount() {}

    /** Binds a statement's parameters and says which is the next. */
    @FunctionalInterface
    public interface Binding {
        int bind(PreparedStatement statement) throws SQLException;
    }

    /**
     * How many rows there are.
     *
     * @param rows a whole statement, {@code select 1 as one from … where …}, so that it can be read in the sources what it reads
     * @param max so many at most
     */
    public static int of(Connection connection, String rows, Binding binding, int max) throws SQLException {
        try (var count = connection.prepareStatement("select count(*) from (" + rows + " limit ?) counted")) {
            count.setInt(binding.bind(count), max);
            var total = count.executeQuery();
            total.next();
            return total.getInt(1);
        }
    }
}
