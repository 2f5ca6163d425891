package org.reckoner.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class SqlListsTest {
    @Test
    void aListSaysTheSameWithTheTenantBoundOnce() {
        assertEquals(
                "select id from directory_user where tenant_id = ? and user_key in (?, ?, ?) for update",
                SqlLists.withoutPairs("select id from directory_user where (tenant_id, user_key) in "
                        + SqlLists.pairs(3) + " for update"));
        assertEquals(
                "select x from y where tenant_id = ? and id in (?)",
                SqlLists.withoutPairs("select x from y where (tenant_id, id) in " + SqlLists.pairs(1)));
    }

    @Test
    void whatHoldsNoListIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> SqlLists.withoutPairs("select 1 from tenant"));
        assertThrows(IllegalArgumentException.class, () -> SqlLists.pairs(0));
    }

    @Test
    void anInsertOfOneRowBecomesOneOfMany() {
        assertEquals("insert into y (x, z) values (?, ?)", SqlLists.rows("insert into y (x, z) values (?, ?)", 1));
        assertEquals(
                "insert into y (x, z) values (?, ?), (?, ?), (?, ?)",
                SqlLists.rows("insert into y (x, z) values (?, ?)", 3));
        assertThrows(IllegalArgumentException.class, () -> SqlLists.rows("insert into y (x) values (?)", 0));
    }
}
