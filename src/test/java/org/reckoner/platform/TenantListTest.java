package org.reckoner.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TenantListTest {
    private static final String NUMBERS = "select x from system_range(1, 1000) where x in ";

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 4", "4, 4", "5, 8", "100, 128"})
    void listsAreOfFewLengthsAndAskForEachTenantOnce(int tenants, int marks) throws SQLException {
        var list = list(tenants);
        assertEquals(marks, list.marks().chars().filter(c -> c == '?').count());
        try (var connection = DriverManager.getConnection("jdbc:h2:mem:");
                var query = connection.prepareStatement(NUMBERS + list.marks() + " and x > ?")) {
            query.setLong(list.bind(query, 1), 0);
            var found = new ArrayList<Long>();
            for (var row = query.executeQuery(); row.next(); ) {
                found.add(row.getLong(1));
            }
            assertEquals(LongStream.rangeClosed(1, tenants).boxed().toList(), found);
        }
    }

    @Test
    void aTenantThatIsNamedTwiceIsInItOnce() {
        var twice = TenantList.of(List.of(new TenantId(1), new TenantId(2), new TenantId(1)));
        assertEquals(Set.of(new TenantId(1), new TenantId(2)), new HashSet<>(twice.tenants()));
        assertEquals(2, twice.tenants().size());
        assertThrows(IllegalArgumentException.class, () -> TenantList.of(List.of()));
    }

    @Test
    void ofTenantsWhoseRowsWereCutOffNothingIsKept() throws SQLException {
        var rows = TenantRows.ROWS_MAX;
        try (var connection = DriverManager.getConnection("jdbc:h2:mem:");
                var query =
                        connection.prepareStatement("select case when x <= 10 then 1 when x <= 30 then 2 else 3 end, x"
                                + " from system_range(1, ?) order by x limit " + rows)) {
            query.setInt(1, rows + 1);
            var cut = TenantRows.read(query, list(4), row -> row.getLong(2));
            assertEquals(Set.of(1L, 2L), cut.keySet());
            assertEquals(20, cut.get(2L).size());
            query.setInt(1, 30);
            var whole = TenantRows.read(query, list(4), row -> row.getLong(2));
            assertEquals(Set.of(1L, 2L, 3L, 4L), whole.keySet());
            assertEquals(List.of(), whole.get(4L));
        }
    }

    private static TenantList list(int tenants) {
        return TenantList.of(
                LongStream.rangeClosed(1, tenants).mapToObj(TenantId::new).toList());
    }
}
