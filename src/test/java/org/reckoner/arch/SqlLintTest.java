package org.reckoner.arch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Reads the SQL in the sources: plain JDBC goes around the tenancy of the ORM, so a statement that names a tenant's table binds
 * the tenant itself (architecture.md 6).
 */
class SqlLintTest {
    /** Tables beside {@code tenant} that its lists, narrowed to what the caller may see, are made of (decision 0002). */
    private static final Set<String> OF_TENANT_LISTS = Set.of("tenant_landlord", "tenant_product", "tenant_figure");

    /** Statements that read over tenants, and why that is right. */
    private static final Map<String, String> ACROSS_TENANTS = Map.of(
            "ManifestStore.entries", "a date's manifest lists the objects of all tenants",
            "ManifestStore.standing", "what is missing is looked for by date, as the store lists it",
            "BulkChangeStore.leftSince", "the timer looks for what nobody does any more",
            "ContractListStore.page", "joined to the list of tenants, whose condition says which the caller may see",
            "NumberStore.known", "a number is one tenant's at a time: of the others' no more than their days is kept",
            "ImportWorkStore.giveBack", "a node that is stopped gives back what it holds of any tenant",
            "InvoiceListStore.page", "the landlord's list, narrowed to the tenants the caller may see",
            "ImportWorkStore.waiting", "any node looks in all tenants for files to go on with",
            "ReportWorkStore.giveBack", "a node that is stopped gives back what it holds of any tenant",
            "ReportWorkStore.asked", "any node looks in all tenants for reports to make");

    private static final Pattern NAMED_TABLE =
            Pattern.compile("(?i)\\b(from|join|into|update|using)\\s+(\\w+)(?:\\s+(?:as\\s+)?(\\w+))?");
    private static final Pattern INSERT = Pattern.compile(
            "(?i)insert into \\w+ \\(([^)]*)\\) (?:values \\(([^)]*)\\)(?: on duplicate key update (?!.*tenant_id).*)?|(select .*))");
    private static final Set<String> NO_ALIAS =
            Set.of("set", "where", "order", "group", "limit", "join", "left", "inner", "on", "for", "values", "using");

    private static Set<String> tenantsTables;
    private static List<SqlStatements.Statement> statements;

    @BeforeAll
    static void read() {
        tenantsTables = Schema.ofTheProject().tables().stream()
                .filter(Schema.Table::isTenants)
                .map(Schema.Table::name)
                .filter(name -> !OF_TENANT_LISTS.contains(name))
                .collect(Collectors.toUnmodifiableSet());
        statements = statements();
    }

    @Test
    void everyStatementForATenantsTableBindsTheTenant() {
        assertTrue(statements.size() >= 40, "the statements were not read: " + statements.size());
        var complaints = statements.stream()
                .filter(s -> !ACROSS_TENANTS.containsKey(s.place()) && !bindsTheTenant(s.sql()))
                .map(s -> s.place() + ": " + s.sql())
                .toList();
        assertEquals(List.of(), complaints);
    }

    @Test
    void noExceptionOutlivesItsStatement() {
        var needed = new TreeSet<String>();
        statements.stream().filter(s -> !bindsTheTenant(s.sql())).forEach(s -> needed.add(s.place()));
        assertEquals(new TreeSet<>(ACROSS_TENANTS.keySet()), needed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select login_at from usage_session where tenant_id = ? and user_id = ?",
                "select s.login_at from usage_session s where s.tenant_id = ? and s.user_id = ?",
                "select id from directory_user where (tenant_id, user_key) in …",
                "select report_on from daily_usage where tenant_id in (…) and report_on between ? and ?",
                "select tenant_id, id from directory_user where tenant_id in … and user_key = ?",
                "select login_at from usage_session where tenant_id = ? and (logout_at is null or logout_at > ?)",
                "update licence_holding set held_until = ? where tenant_id = ? and user_id = ?",
                "delete from usage_session where tenant_id = ? and session_key = ?",
                "insert into usage_session (tenant_id, session_key) values (?, ?)",
                "insert into daily_usage (curve, tenant_id, report_on, revision) values (?, ?, ?, 1)",
                "insert into daily_usage (tenant_id, report_on) values (?, ?) on duplicate key update report_on = report_on",
                "insert into usage_session (tenant_id, session_key) select tenant_id, ? from usage_session where tenant_id = ?",
                "select 1 from usage_session s join directory_user u on u.tenant_id = s.tenant_id and u.id = s.user_id"
                        + " where s.tenant_id = ?",
                "select t.name from tenant t left join tenant_figure f on f.tenant_id = t.id"
            })
    void theLintAcceptsWhatBindsTheTenant(String sql) {
        assertTrue(bindsTheTenant(sql));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select login_at from usage_session where user_id = ?",
                "select tenant_id, login_at from usage_session where user_id = ?",
                "select login_at from usage_session where tenant_id = 5",
                "select login_at from usage_session where tenant_id in (select tenant_id from usage_day)",
                "select login_at from usage_session where tenant_id in (select id from tenant)",
                "select login_at from usage_session where user_id = ? or tenant_id = ?",
                "select login_at from usage_session where (tenant_id = ? or user_id = ?)",
                "select login_at from usage_session where tenant_id = ? and user_id = ? or logout_at is null",
                "update licence_holding set held_until = ? where user_id = ?",
                "update licence_holding set tenant_id = ? where user_id = ?",
                "delete from usage_session",
                "insert into usage_session (session_key) values (?)",
                "insert into daily_usage (tenant_id, curve) values (?, ?) on duplicate key update tenant_id = ?",
                "insert into usage_session (session_key, tenant_id) values (?, 5)",
                "insert into usage_session (tenant_id, session_key) select tenant_id, ? from usage_session",
                "insert into usage_session (tenant_id, session_key) values (5, ?)",
                "select 1 from usage_session s join directory_user u on u.id = s.user_id where s.tenant_id = ?",
                "select 1 from tenant t join usage_session s on s.tenant_id = t.id",
                "select 1 from work_item w where exists (select 1 from usage_session s where s.user_id = w.id)"
            })
    void theLintRefusesWhatDoesNot(String sql) {
        assertTrue(!bindsTheTenant(sql));
    }

    @Test
    void statementsAreFoundHoweverTheyAreWritten() {
        var source = """
                class UserStore {
                    private static final String ROW = "select id from directory_user";
                    void find(boolean locked, String order) {
                        var sql = ROW + " where id = ?" + (locked ? " for update" : "") + order;
                        database.call(c -> c.prepareStatement(sql));
                        var all = \"""
                                select name
                                  from directory_user
                                \""";
                        for (var each : List.of(all, ROW + " x")) { run(each); }
                    }
                }
                """;
        assertEquals(
                Set.of(
                        "select id from directory_user where id = ? for update…",
                        "select id from directory_user where id = ?…",
                        "select name from directory_user",
                        "select id from directory_user x"),
                SqlStatements.in(source).stream()
                        .map(SqlStatements.Statement::sql)
                        .collect(Collectors.toSet()));
    }

    private static List<SqlStatements.Statement> statements() {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return SqlStatements.in(
                    files.filter(file -> file.toString().endsWith(".java")).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether each tenant's table in the statement is tied to a bound tenant, by itself or through another one. */
    private static boolean bindsTheTenant(String sql) {
        var names = names(sql);
        if (names.isEmpty()) {
            return true;
        }
        if (sql.toLowerCase(Locale.ROOT).startsWith("insert")) {
            return givesTheTenant(sql);
        }
        var where = sql.replaceFirst("(?i)^update .*? where ", " where ");
        return isBound(names, where);
    }

    private static boolean givesTheTenant(String sql) {
        var insert = INSERT.matcher(sql);
        if (!insert.matches()) {
            return false;
        }
        var column = List.of(insert.group(1).split(" ?, ?")).indexOf("tenant_id");
        if (column < 0 || insert.group(3) != null) {
            return column == 0 && bindsTheTenant(insert.group(3));
        }
        var values = insert.group(2).split(" ?, ?");
        return column < values.length && values[column].equals("?");
    }

    private static boolean isBound(List<String> names, String sql) {
        if (sql.matches("(?i).*\\bor (\\w+\\.)?tenant_id\\b.*|.*tenant_id = \\? or\\b.*")
                || outsideBrackets(sql).matches("(?i).*\\bor\\b.*")) {
            return false;
        }
        var isBoundSomewhere = sql.matches("(?i).*\\btenant_id (= \\?|in (…|\\(…\\))).*")
                || sql.matches("(?i).*\\(tenant_id, \\w+\\) in\\b.*");
        var isEachTied = names.size() == 1
                || names.stream()
                        .allMatch(name -> sql.matches(
                                "(?i).*\\b%1$s\\.tenant_id = .*|.* = %1$s\\.tenant_id\\b.*".formatted(name)));
        return isBoundSomewhere && isEachTied;
    }

    private static String outsideBrackets(String sql) {
        var without = sql.replaceAll("\\([^()]*\\)", "");
        return without.equals(sql) ? sql : outsideBrackets(without);
    }

    /** The names by which the statement knows its tenants' tables. */
    private static List<String> names(String sql) {
        var names = new ArrayList<String>();
        var table = NAMED_TABLE.matcher(sql);
        while (table.find()) {
            if (tenantsTables.contains(table.group(2))) {
                var alias = table.group(3);
                names.add(alias == null || NO_ALIAS.contains(alias) ? table.group(2) : alias);
            }
        }
        return names;
    }
}
