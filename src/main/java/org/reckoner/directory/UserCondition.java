package org.reckoner.directory;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.reckoner.platform.Database;
import org.reckoner.platform.TenantId;

/** A search as SQL, {@code from directory_user u where …}. */
final class UserCondition {
    private static final String HELD_THEN = " and h.held_from <= ? and (h.held_until is null or h.held_until > ?)";

    private final long tenant;
    private final List<Object> whose = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();
    private final StringBuilder where = new StringBuilder();
    private Integer total;
    private String from = " from directory_user u where u.tenant_id = ?";

    UserCondition(TenantId tenant, UserSearch search, Instant now) {
        this.tenant = tenant.value();
        whose.add(this.tenant);
        if (search.state() != null) {
            add(" and u.state = ?", search.state().name());
        }
        if (search.team() != null) {
            add(
                    " and exists (select 1 from team_member t where t.tenant_id = u.tenant_id and t.user_id = u.id"
                            + " and t.team_id = ?)",
                    search.team());
        }
        addHeld(search, Database.stored(now));
    }

    /** Who has a word that begins so. */
    UserCondition withWord(String word) {
        add(
                " and exists (select 1 from directory_user_word w where w.tenant_id = u.tenant_id and w.user_id = u.id"
                        + " and w.word >= ? and w.word < ?)",
                word,
                UserWords.behind(word));
        return this;
    }

    /**
     * Who is among these.
     *
     * @param inPairs whether the database finds them by its index so, or by the ids alone
     */
    UserCondition among(Collection<Long> ids, boolean inPairs) {
        if (ids.isEmpty()) {
            where.append(" and 1 = 0");
        } else if (inPairs) {
            // The tenant named once more would have H2 go through all of the tenant's users.
            from = " from directory_user u where (u.tenant_id, u.id) in ("
                    + String.join(", ", Collections.nCopies(ids.size(), "(?, ?)")) + ")";
            whose.clear();
            ids.forEach(id -> whose.addAll(List.of(tenant, id)));
        } else {
            where.append(" and u.id in (")
                    .append(String.join(", ", Collections.nCopies(ids.size(), "?")))
                    .append(')');
            values.addAll(ids);
        }
        return this;
    }

    private void addHeld(UserSearch search, String now) {
        if (search.licence() != null && search.licence().level() != null) {
            add(
                    " and exists (select 1 from licence_holding h where h.tenant_id = u.tenant_id and h.user_id = u.id"
                            + " and h.level = ?" + HELD_THEN + ")",
                    search.licence().level().name(),
                    now,
                    now);
        } else if (search.licence() != null) {
            add(
                    " and not exists (select 1 from licence_holding h where h.tenant_id = u.tenant_id"
                            + " and h.user_id = u.id" + HELD_THEN + ")",
                    now,
                    now);
        }
        if (search.addOn() != null) {
            add(
                    " and exists (select 1 from add_on_holding h where h.tenant_id = u.tenant_id and h.user_id = u.id"
                            + " and h.add_on_key = ?" + HELD_THEN + ")",
                    search.addOn(),
                    now,
                    now);
        }
    }

    /** How many they are is known already. */
    UserCondition totalling(int known) {
        total = known;
        return this;
    }

    /** How many they are, or null where the database has to be asked. */
    Integer total() {
        return total;
    }

    /** Users behind one in the order of their keys. */
    UserCondition after(String key) {
        if (key != null) {
            add(" and u.user_key > ?", key);
        }
        return this;
    }

    private void add(String condition, Object... bound) {
        where.append(condition);
        values.addAll(List.of(bound));
    }

    String sql() {
        return from + where;
    }

    /** Binds from the parameter on; the next free one. */
    int bind(PreparedStatement statement, int first) throws SQLException {
        var parameter = first;
        for (var value : whose) {
            statement.setObject(parameter++, value);
        }
        for (var value : values) {
            statement.setObject(parameter++, value);
        }
        return parameter;
    }
}
