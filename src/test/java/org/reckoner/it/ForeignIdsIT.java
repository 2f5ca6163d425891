package org.reckoner.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reckoner.platform.Database;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.TenantId;
import org.reckoner.tenant.Assignments;
import org.reckoner.tenant.Billable;
import org.reckoner.tenant.TenantDetails;
import org.reckoner.tenant.TenantLicence;

/**
 * architecture.md 6, fourth wall: every method of a boundary that takes an id answers to another tenant's id exactly as to one
 * that nobody has. The methods are found, and the ids: of every table that has tenants' rows, some that are others'.
 */
@ExtendWith(ArquillianExtension.class)
class ForeignIdsIT {
    private static final long NOBODYS = 987_654_321_012L;
    private static final int IDS_OF_A_TABLE = 2;

    /** Not called with an id that somebody chose; what stands here was looked at. */
    private static final Map<String, String> IDS_OF_OUR_OWN = Map.of(
            "Accounts.caller(long, int)", "the id is the session's, put there by the log-in",
            "Accounts.enter(long)", "the account whose password was just proven; pages cannot call it with another",
            "Accounts.mayEnter(long)", "the same, before",
            "Accounts.admission(long)", "the same; pages cannot call it with another",
            "TransactionProbe.left(long)", "a test's own");

    @Inject
    BoundaryMethods methods;

    @Inject
    SampleTenants samples;

    @Inject
    Assignments assignments;

    @Inject
    Database database;

    @Inject
    As as;

    @Test
    void anotherTenantsIdIsAnsweredLikeOneThatDoesNotExist() throws Exception {
        var own = samples.inUse(Billable.PURECONNECT, ZoneId.of("Europe/London"));
        var landlord = ThreadLocalRandom.current().nextLong(5_000_000, 6_000_000);
        as.owner(() -> {
            assignments.assign(own.value(), landlord, "lena@test.example");
            return null;
        });
        var foreign = foreignIds(own);
        assertTrue(foreign.keySet().containsAll(List.of("tenant", "directory_user", "account")), foreign.toString());
        var wrong = new ArrayList<String>();
        var called = 0;
        for (var method : methods.all()) {
            if (takesAnId(method) && !IDS_OF_OUR_OWN.containsKey(method.toString())) {
                called++;
                for (var table : foreign.entrySet()) {
                    for (var id : table.getValue()) {
                        as.administrator(own, () -> compare(method, table.getKey(), id, own, wrong));
                        as.landlord(landlord, () -> compare(method, table.getKey(), id, own, wrong));
                    }
                }
            }
        }
        assertTrue(called > 20, "the methods were not found: " + called);
        assertEquals(List.of(), wrong.stream().distinct().toList());
    }

    private Void compare(BoundaryMethods.Found method, String table, long id, TenantId own, List<String> wrong) {
        for (var place = 0; place < method.method().getParameterCount(); place++) {
            if (isId(method.method().getParameterTypes()[place])) {
                var theirs = outcome(method, place, id, own);
                var nobodys = outcome(method, place, NOBODYS, own);
                if (!theirs.equals(nobodys)) {
                    wrong.add(
                            method + " with another tenant's " + table + ": " + theirs + ", with nobody's: " + nobodys);
                } else if (!theirs.startsWith("refused") && !theirs.startsWith("gives")) {
                    wrong.add(method + " says nothing of the id: " + theirs
                            + " (give a sample of what else it takes in ForeignIdsIT.sample)");
                }
            }
        }
        return null;
    }

    /** What comes of a call with the id in one place and the own tenant in all others. */
    private String outcome(BoundaryMethods.Found method, int place, long id, TenantId own) {
        var types = method.method().getParameterTypes();
        var arguments = new Object[types.length];
        for (var i = 0; i < types.length; i++) {
            arguments[i] = i == place ? (Object) id : isId(types[i]) ? (Object) own.value() : sample(types[i]);
        }
        try {
            var given = methods.call(method, arguments);
            return given == null && method.method().getReturnType() == void.class
                    ? "is silent"
                    : "gives " + String.valueOf(given).replace(Long.toString(id), "#");
        } catch (RuleViolation refused) {
            return "refused " + refused.problem();
        } catch (Exception e) {
            return "fails " + e;
        }
    }

    private static boolean takesAnId(BoundaryMethods.Found method) {
        return Arrays.stream(method.method().getParameterTypes()).anyMatch(ForeignIdsIT::isId);
    }

    private static boolean isId(Class<?> type) {
        return type == long.class || type == Long.class;
    }

    /** Something valid for whatever else such a method takes. */
    private static Object sample(Class<?> type) {
        if (type == TenantDetails.class) {
            return SampleTenants.details(Billable.NONE, ZoneId.of("Europe/London"));
        }
        if (type == TenantLicence.class) {
            return TenantLicence.NONE;
        }
        if (type == LocalDate.class) {
            return LocalDate.of(1990, 1, 1);
        }
        if (type == Duration.class) {
            return Duration.ofMinutes(1);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type == List.class) {
            return Collections.emptyList();
        }
        return BoundaryMethods.blank(type);
    }

    /** Of every table with tenants' rows: the ids of some that are not the own tenant's. */
    private Map<String, List<Long>> foreignIds(TenantId own) {
        return database.call(c -> {
            var found = new TreeMap<String, List<Long>>();
            found.put("tenant", ids(c, "select id from tenant where id <> ? order by id", own));
            for (var table : tablesOfTenants(c)) {
                var ids = ids(c, "select id from " + table + " where tenant_id <> ? order by id", own);
                if (!ids.isEmpty()) {
                    found.put(table, ids);
                }
            }
            return found;
        });
    }

    private static List<String> tablesOfTenants(Connection c) throws SQLException {
        var sql = "select lower(table_name) from information_schema.columns where lower(column_name) = ?"
                + " and lower(table_schema) in ('public', 'reckoner') and lower(table_name) in"
                + " (select lower(table_name) from information_schema.columns where lower(column_name) = 'id'"
                + " and lower(data_type) = 'bigint')";
        try (var query = c.prepareStatement(sql)) {
            query.setString(1, "tenant_id");
            var found = new ArrayList<String>();
            for (var row = query.executeQuery(); row.next(); ) {
                found.add(row.getString(1));
            }
            return found;
        }
    }

    private static List<Long> ids(Connection c, String sql, TenantId own) throws SQLException {
        try (var query = c.prepareStatement(sql)) {
            query.setLong(1, own.value());
            query.setMaxRows(IDS_OF_A_TABLE);
            var found = new ArrayList<Long>();
            for (var row = query.executeQuery(); row.next(); ) {
                found.add(row.getLong(1));
            }
            return found;
        }
    }
}
