package org.reckoner.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reckoner.period.Dates;
import org.reckoner.period.LocalDays;
import org.reckoner.period.Span;
import org.reckoner.platform.Database;
import org.reckoner.platform.TenantScope;
import org.reckoner.rating.unit.UnitMembership;
import org.reckoner.rating.unit.UnitUser;
import org.reckoner.rating.unit.Units;

/** Reads who and what was in which unit as the core wants it, streamed; what is kept grows with those who are in units. */
@ApplicationScoped
class AssignedUnitsStore {
    @Inject
    Database database;

    @Inject
    TenantScope scope;

    @Inject
    UnitStore units;

    /** The tenant's units in a period's dates and until shortly after, for calls that count into it. */
    Units in(Dates dates, ZoneId zone) {
        var names = units.names();
        if (names.isEmpty()) {
            return Units.NONE;
        }
        var people = people(dates, zone, names);
        var numbers = numbers(dates, zone, names);
        return people.isEmpty() && numbers.isEmpty() ? Units.NONE : new Units(people, numbers);
    }

    private List<UnitUser> people(Dates dates, ZoneId zone, Map<Long, String> names) {
        var primaries = primaries(dates);
        var held = new HashMap<String, List<UnitMembership>>();
        var chosen = new HashMap<String, String>();
        database.call(c -> {
            try (var query = Database.streamed(
                    c,
                    "select u.id, u.user_key, m.unit_id, m.from_on, m.until_on from billing_unit_user m join directory_user u"
                            + " on u.tenant_id = m.tenant_id and u.id = m.user_id where m.tenant_id = ? and m.from_on < ?"
                            + " and (m.until_on is null or m.until_on > ?)")) {
                query.setLong(1, scope.required().value());
                query.setObject(2, dates.until());
                query.setObject(3, dates.from());
                for (var row = query.executeQuery(); row.next(); ) {
                    var unit = row.getLong(3);
                    var key = row.getString(2);
                    var span = span(row.getObject(4, LocalDate.class), row.getObject(5, LocalDate.class), zone);
                    held.computeIfAbsent(key, user -> new ArrayList<>())
                            .add(new UnitMembership(UnitKey.of(unit, names.get(unit)), span));
                    if (Long.valueOf(unit).equals(primaries.get(row.getLong(1)))) {
                        chosen.put(key, UnitKey.of(unit, names.get(unit)));
                    }
                }
                return null;
            }
        });
        return held.entrySet().stream()
                .map(user -> new UnitUser(user.getKey(), user.getValue(), chosen.get(user.getKey())))
                .toList();
    }

    /** The last choice before the end of the period, by user. */
    private Map<Long, Long> primaries(Dates dates) {
        return database.call(c -> {
            var found = new HashMap<Long, Long>();
            try (var query = Database.streamed(
                    c,
                    "select user_id, unit_id from billing_unit_primary where tenant_id = ? and from_on < ?"
                            + " order by user_id, from_on")) {
                query.setLong(1, scope.required().value());
                query.setObject(2, dates.until());
                for (var row = query.executeQuery(); row.next(); ) {
                    found.put(row.getLong(1), row.getLong(2));
                }
            }
            return found;
        });
    }

    /** A step lasts until the number's next one, or until the number is released. */
    private Map<String, List<UnitMembership>> numbers(Dates dates, ZoneId zone, Map<Long, String> names) {
        return database.call(c -> {
            var found = new HashMap<String, List<UnitMembership>>();
            try (var query = Database.streamed(
                    c,
                    "select n.e164, m.unit_id, m.from_on, lead(m.from_on) over (partition by m.number_id order by m.from_on),"
                            + " n.released_on from billing_unit_number m join phone_number n on n.tenant_id = m.tenant_id"
                            + " and n.id = m.number_id where m.tenant_id = ?")) {
                query.setLong(1, scope.required().value());
                for (var row = query.executeQuery(); row.next(); ) {
                    var unit = row.getObject(2, Long.class);
                    var from = row.getObject(3, LocalDate.class);
                    var until = earlier(row.getObject(4, LocalDate.class), row.getObject(5, LocalDate.class));
                    if (unit != null && (until == null || until.isAfter(from) && until.isAfter(dates.from()))) {
                        found.computeIfAbsent(row.getString(1), number -> new ArrayList<>())
                                .add(new UnitMembership(UnitKey.of(unit, names.get(unit)), span(from, until, zone)));
                    }
                }
            }
            return found;
        });
    }

    private static LocalDate earlier(LocalDate next, LocalDate lastDay) {
        if (lastDay == null) {
            return next;
        }
        var end = lastDay.plusDays(1);
        return next == null || end.isBefore(next) ? end : next;
    }

    private static Span span(LocalDate from, LocalDate until, ZoneId zone) {
        return new Span(LocalDays.startOf(from, zone), until == null ? Instant.MAX : LocalDays.startOf(until, zone));
    }
}
