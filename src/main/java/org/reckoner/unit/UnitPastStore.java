package org.reckoner.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import org.reckoner.period.Dates;
import org.reckoner.platform.Database;
import org.reckoner.platform.Page;
import org.reckoner.platform.TenantScope;

/** Reads who and what was in a unit at any time in some dates. */
@ApplicationScoped
class UnitPastStore {
    private static final String USERS = " from billing_unit_user m join directory_user u on u.tenant_id = m.tenant_id"
            + " and u.id = m.user_id where m.tenant_id = ? and m.unit_id = ? and m.from_on < ?"
            + " and (m.until_on is null or m.until_on > ?)";
    /** A step lasts until the number's next one, which is looked up for the unit's own alone. */
    private static final String STEPS = " from (select o.tenant_id, o.number_id, o.from_on, (select min(s.from_on)"
            + " from billing_unit_number s where s.tenant_id = o.tenant_id and s.number_id = o.number_id"
            + " and s.from_on > o.from_on) as until_on from billing_unit_number o where o.tenant_id = ? and o.unit_id = ?"
            + " and o.from_on < ?) m join phone_number n on n.tenant_id = m.tenant_id and n.id = m.number_id"
            + " where (m.until_on is null or m.until_on > ?)";

    @Inject
    Database database;

    @Inject
    TenantScope scope;

    /** By their ids; whoever left and came back twice. */
    Page<PastMember> users(long unit, Dates dates, int first, int size) {
        return database.call(c -> {
            try (var query = c.prepareStatement("select u.id, u.user_key, u.name, m.from_on, m.until_on" + USERS
                            + " order by u.user_key, m.from_on limit ? offset ?");
                    var count = c.prepareStatement("select count(*)" + USERS)) {
                return page(query, count, unit, dates, first, size);
            }
        });
    }

    /** By number. */
    Page<PastMember> numbers(long unit, Dates dates, int first, int size) {
        return database.call(c -> {
            try (var query = c.prepareStatement("select n.id, n.e164, n.kind, m.from_on, m.until_on" + STEPS
                            + " order by n.e164, m.from_on limit ? offset ?");
                    var count = c.prepareStatement("select count(*)" + STEPS)) {
                return page(query, count, unit, dates, first, size);
            }
        });
    }

    private Page<PastMember> page(
            PreparedStatement query, PreparedStatement count, long unit, Dates dates, int first, int size)
            throws SQLException {
        for (var statement : new PreparedStatement[] {query, count}) {
            statement.setLong(1, scope.required().value());
            statement.setLong(2, unit);
            statement.setObject(3, dates.until());
            statement.setObject(4, dates.from());
        }
        query.setInt(5, Math.min(size, Page.MAX_SIZE));
        query.setInt(6, first);
        var total = count.executeQuery();
        total.next();
        var found = new ArrayList<PastMember>();
        for (var row = query.executeQuery(); row.next(); ) {
            var until = row.getObject(5, LocalDate.class);
            found.add(new PastMember(
                    row.getLong(1),
                    row.getString(2),
                    row.getString(3),
                    row.getObject(4, LocalDate.class),
                    until == null ? null : until.minusDays(1)));
        }
        return new Page<>(found, total.getInt(1));
    }
}
