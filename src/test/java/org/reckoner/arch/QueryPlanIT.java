package org.reckoner.arch;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reckoner.it.Contents;
import org.reckoner.it.Filler;
import org.reckoner.it.TestDatabase;

/**
 * quality.md 1: what the database would do for each statement of the sources, with every table full. No statement reads a whole
 * table, and where it reads a tenant's it goes by an index that holds the tenant. The statements are found, so a new one is
 * asked about as well; what cannot be read stands in target/plans-*.txt.
 */
class QueryPlanIT {
    private static final boolean ON_H2 = "h2".equals(System.getProperty("reckoner.test.database"));
    private static final int ROWS = 4000;
    private static final int TENANTS = 20;

    /** Of so many one statement may be put together in a way that cannot be read. */
    private static final int UNREADABLE_SHARE = 10;

    /** Tables with a row for each thing of the installation or each date: reading them whole is right. */
    private static final Set<String> SMALL = Set.of(
            "add_on",
            "product", // the catalogue: thousands at most, read whole where a price book is
            "product_allowance",
            "product_price",
            "catalogue_file", // of the last week
            "rate_deck",
            "rate_deck_version",
            "process",
            "setting",
            "setting_section",
            "business_clock",
            "id_generator",
            "mail_server_state",
            "secret_rotation",
            "document_counter",
            "issuer_edition", // one for each change of the issuer's details
            "issuer_logo",
            "audit_unsealed", // of the last minute
            "export_manifest");

    /** Statements over all tenants or dates, and what bounds them instead. */
    private static final Map<String, String> OVER_ALL = Map.ofEntries(
            entry("AuditStore.page", "backwards by the primary key, counted up to a limit"),
            entry("OutboxStore.page", "the same"),
            entry("InvoiceListStore.page", "the same, by the date's index"),
            entry("OutboxStore.retryParked", "by state, which is appended to the text"),
            entry("TenantListStore.names", "by ids, which are appended to the text"),
            entry("TenantListStore.page", "who has all tenants counts them all: thousands, by an index"),
            entry("TenantListStore.rows", "the same; the order, appended to the text, has an index of its own"),
            entry("TenantListStore.suggest", "the same, a few of them"),
            entry("BulkChangeStore.leftSince", "the few changes nobody does any more, by an index of theirs"),
            entry("ManifestStore.entries", "a date's objects of all tenants, by its index"),
            entry("ManifestStore.standing", "the same"));

    private static final Pattern NAMED_TABLE =
            Pattern.compile("(?i)\\b(?:from|join|into|update|using)\\s+(\\w+)(?:\\s+(?:as\\s+)?(\\w+))?");
    private static final Pattern SCANNED = Pattern.compile("/\\* PUBLIC\\.(\\w+)\\.tableScan");

    /** The next of a queue that may be long: read in an index's own order, or every look costs all that waits. */
    private static final Pattern QUEUE = Pattern.compile("from (work_item|mail) where state = .* limit");

    /** Every name of a tenant's units may be looked at: in an index that holds all that is asked, and never in the rows. */
    private static final Pattern BY_NAME = Pattern.compile("from billing_unit n where .* n\\.name_key like");

    /** A month's usage, millions of rows: in the order in which they are kept, or in an index that holds all that is asked. */
    private static final Pattern BY_TIME = Pattern.compile("from (usage_session|presence_session|usage_call) where"
            + " tenant_id = \\? and (over_a_day = \\? and login_at|start_at) >= \\?");

    /** What MariaDB says of a table beside how it gets there. */
    private static final int EXTRA = 9;

    private static final String SORTS = "sorts all to get the first few";

    private static final Pattern PLACE = Pattern.compile("(\\w+)?\\s*(=|<>|<=|>=|<|>|like|in \\()?\\s*\\?");

    @Test
    void everyStatementGoesByAnIndexThatHoldsItsTenant() throws Exception {
        var database = TestDatabase.fresh("plans");
        database.migrate();
        try (var connection = database.connect()) {
            Filler.fill(connection, ROWS, TENANTS);
            analyze(connection);
            var explained = 0;
            var unreadable = new TreeSet<String>();
            var faults = new TreeSet<String>();
            var withTenant = indexesWithTenant(connection);
            for (var statement : statements()) {
                var sql = completed(statement.sql());
                try {
                    var wrong = ON_H2 ? onH2(connection, sql) : onMariaDb(connection, sql, withTenant);
                    explained++;
                    if (!wrong.isEmpty() && !OVER_ALL.containsKey(statement.place())) {
                        faults.add(statement.place() + ": " + wrong + " in " + sql);
                    }
                } catch (SQLException e) {
                    unreadable.add(statement.place() + ": " + e.getMessage().replaceAll("\\s+", " ") + " in " + sql);
                }
            }
            report(explained, unreadable);
            assertEquals(Set.of(), faults);
            assertTrue(
                    explained > 90 && unreadable.size() * UNREADABLE_SHARE < explained, "not explained: " + unreadable);
        }
    }

    /** What only runs can tell is filled with something that can stand there. */
    private static String completed(String sql) {
        return (ON_H2
                        ? sql.replaceAll("\\) in ?…", ") in ((7, '7'))")
                        : sql.replaceAll("\\(tenant_id, (\\w+)\\) in ?…", "tenant_id = 7 and $1 in ('7')")) // SqlLists
                .replaceAll("\\btenant_id in ?…", "tenant_id in (7)") // TenantList
                .replaceAll("in \\( ?… ?\\)", "in ('7')") // a text may stand for a number, not the other way round
                .replaceAll("order by ?…( desc)?", "order by 1")
                .replaceAll("= ?…", "= 7 ")
                .replaceAll("\\bnot ?…", "not (1 = 2) ")
                .replace(SqlStatements.UNKNOWN, " ")
                .strip();
    }

    /** For whoever wants to know: {@code target/plans-h2.txt}. */
    private static void report(int explained, Set<String> unreadable) throws IOException {
        var lines = new ArrayList<>(unreadable);
        lines.add(0, explained + " statements explained, not these " + unreadable.size() + ":");
        Files.write(Path.of("target", "plans-" + System.getProperty("reckoner.test.database") + ".txt"), lines);
    }

    private static List<SqlStatements.Statement> statements() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return SqlStatements.in(files.filter(file -> file.toString().endsWith(".java"))
                            .toList())
                    .stream()
                    .filter(s -> s.sql().matches("(?i)(select|update|delete) .*"))
                    .filter(s -> !isJpql(s.sql()))
                    .toList();
        }
    }

    /** Of the ORM's language, whose tables are classes; its statements are few and go by the primary key or the tenant. */
    private static boolean isJpql(String sql) {
        return sql.matches("(?s).*\\b(from|update|join) [A-Z].*") || sql.contains("select new ");
    }

    private static List<String> onH2(Connection connection, String sql) throws SQLException {
        var plan = explain(connection, sql, 1);
        var scanned = new ArrayList<String>();
        if ((QUEUE.matcher(sql).find() || BY_NAME.matcher(sql).find())
                && !plan.get(0).get(0).contains("/* index sorted */")) {
            scanned.add(SORTS);
        }
        SCANNED.matcher(plan.get(0).get(0)).results().forEach(table -> {
            if (!SMALL.contains(table.group(1).toLowerCase(Locale.ROOT))) {
                scanned.add("reads all of " + table.group(1));
            }
        });
        return scanned;
    }

    private static List<String> onMariaDb(Connection connection, String sql, Set<String> withTenant)
            throws SQLException {
        var names = new HashMap<String, String>();
        var table = NAMED_TABLE.matcher(sql);
        while (table.find()) {
            names.put(table.group(1), table.group(1));
            if (table.group(2) != null) {
                names.put(table.group(2), table.group(1));
            }
        }
        var tenants = tenantsTables();
        var faults = new ArrayList<String>();
        for (var row : explain(connection, sql, EXTRA + 1)) {
            var name = names.get(row.get(2));
            var way = row.get(3);
            var key = row.get(5);
            if (name == null || SMALL.contains(name) || way == null) {
                continue;
            }
            if (Set.of("ALL", "index").contains(way)) {
                faults.add("reads all of " + name + (key == null ? "" : " by " + key));
            } else if (tenants.contains(name) && !withTenant.contains(name + "." + key)) {
                faults.add("reads " + name + " by " + key + ", which does not hold the tenant");
            }
            if (QUEUE.matcher(sql).find() && row.get(EXTRA).contains("filesort")) {
                faults.add(SORTS);
            }
            if (BY_NAME.matcher(sql).find()
                    && "n".equals(row.get(2))
                    && !row.get(EXTRA).endsWith("Using index")) {
                faults.add("looks through rows of " + name + " by " + key + ": " + row.get(EXTRA));
            }
            if (BY_TIME.matcher(sql).find()
                    && !"PRIMARY".equals(key)
                    && !row.get(EXTRA).endsWith("Using index")) {
                faults.add("looks up each row of " + name + " by " + key + ": " + row.get(EXTRA));
            }
        }
        return faults;
    }

    private static Set<String> tenantsTables() {
        return Schema.ofTheProject().tables().stream()
                .filter(Schema.Table::isTenants)
                .map(Schema.Table::name)
                .collect(Collectors.toSet());
    }

    private static List<List<String>> explain(Connection connection, String sql, int columns) throws SQLException {
        try (var query = connection.prepareStatement("explain " + sql)) {
            bind(query, sql);
            var rows = query.executeQuery();
            var found = new ArrayList<List<String>>();
            while (rows.next()) {
                var row = new ArrayList<String>();
                for (var i = 1; i <= columns; i++) {
                    row.add(rows.getString(i));
                }
                found.add(row);
            }
            return found;
        }
    }

    /** A value of the kind that stands there, told by the name of the column before it. */
    private static void bind(PreparedStatement query, String sql) throws SQLException {
        var place = PLACE.matcher(sql);
        var column = "";
        for (var i = 1; place.find(); i++) {
            column = place.group(1) == null ? column : place.group(1);
            if (column.matches("(?i)limit|offset")
                    || column.matches("(?i).*id|version|attempts|revision|over_a_day|.*max|.*size.*")) {
                query.setInt(i, 7);
            } else if (column.matches(".*_(at|until|until_at)")) {
                var below = place.group(2) == null || place.group(2).startsWith("<");
                var isStretch =
                        sql.contains(column + " >") && sql.contains(column + " <"); // or nothing would lie in it
                var early = below != isStretch;
                query.setString(i, early ? "2020-01-01 00:30:00.000000" : "2020-01-03 18:00:00.000000");
            } else if (column.matches(".*_on")) {
                query.setString(i, "2020-01-07");
            } else {
                query.setString(i, "7");
            }
        }
    }

    private static void analyze(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            if (ON_H2) {
                statement.execute("analyze");
            } else {
                statement.execute("analyze table "
                        + String.join(", ", Contents.columns(connection).keySet()));
            }
        }
    }

    /** The indexes that hold the tenant, by table and index. */
    private static Set<String> indexesWithTenant(Connection connection) throws SQLException {
        if (ON_H2) {
            return Set.of();
        }
        return Set.copyOf(TestDatabase.query(
                connection,
                row -> row.getString(1) + "." + row.getString(2),
                "select distinct table_name, index_name from information_schema.statistics"
                        + " where column_name = 'tenant_id' and table_schema = database()"));
    }
}
