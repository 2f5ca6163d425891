package org.reckoner.arch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What is wrong with a schema, by the rules of architecture.md 6 and 9 and decision 0005. */
final class SchemaLint {
    private static final String TENANT = "tenant_id";

    /** What H2 in MySQL mode, MariaDB and MySQL all understand alike. Amounts are (19,4), prices (19,8). */
    private static final Pattern TYPES = Pattern.compile("BIGINT|INT|BOOLEAN|DATE|DATETIME\\(6\\)|MEDIUMTEXT|MEDIUMBLOB"
            + "|CHAR\\(\\d+\\)|VARCHAR\\(\\d+\\)|DECIMAL\\(19,[48]\\)");

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");

    /** Indexes that do not begin with the tenant, and why that is right. */
    private static final Map<String, String> ACROSS_TENANTS = Map.of(
            "tenant_landlord_by_account", "narrows the list of tenants to a landlord's",
            "tenant_figure_by_breach", "finds the few tenants in breach among all",
            "export_object_by_date", "a date's manifest lists all tenants",
            "phone_number_holders", "a number is one tenant's at a time, over all of them",
            "bulk_change_unfinished", "the timer looks for what nobody does any more",
            "invoice_by_date", "the landlord's list is over all tenants",
            "invoice_by_state", "what is overdue is looked for in all tenants",
            "import_file_waiting", "any node looks in all tenants for files to go on with",
            "report_waiting", "any node looks in all tenants for reports to make");

    /** MySQL's reserved words, so that a schema which H2 and MariaDB accept is not refused there (MySQL 8.4 manual, 11.3). */
    private static final Set<String> RESERVED = Set.of("""
            accessible add all alter analyze and as asc asensitive before between bigint binary blob both by call cascade
            case change char character check collate column condition constraint continue convert create cross cube
            cume_dist current_date current_time current_timestamp current_user cursor database databases day_hour
            day_microsecond day_minute day_second dec decimal declare default delayed delete dense_rank desc describe
            deterministic distinct distinctrow div double drop dual each else elseif empty enclosed escaped except exists
            exit explain false fetch first_value float float4 float8 for force foreign from fulltext function generated get
            grant group grouping groups having high_priority hour_microsecond hour_minute hour_second if ignore in index
            infile inner inout insensitive insert int int1 int2 int3 int4 int8 integer intersect interval into io_after_gtids
            io_before_gtids is iterate join json_table key keys kill lag last_value lateral lead leading leave left like
            limit linear lines load localtime localtimestamp lock long longblob longtext loop low_priority manual
            match maxvalue mediumblob mediumint mediumtext middleint minute_microsecond minute_second mod modifies natural
            not no_write_to_binlog nth_value ntile null numeric of on optimize optimizer_costs option optionally or order
            out outer outfile over parallel partition percent_rank precision primary procedure purge qualify range rank read
            reads read_write real recursive references regexp release rename repeat replace require resignal restrict return
            revoke right rlike row rows row_number schema schemas second_microsecond select sensitive separator set show
            signal smallint spatial specific sql sqlexception sqlstate sqlwarning sql_big_result sql_calc_found_rows
            sql_small_result ssl starting stored straight_join system table tablesample terminated then tinyblob tinyint
            tinytext to trailing trigger true undo union unique unlock unsigned update usage use using utc_date utc_time
            utc_timestamp values varbinary varchar varcharacter varying virtual when where while window with write xor
            year_month zerofill""".split("\\s+"));

    private final Schema schema;
    private final List<String> complaints = new ArrayList<>();

    private SchemaLint(Schema schema) {
        this.schema = schema;
    }

    /** One sentence for each thing that is wrong. */
    static List<String> complaints(Schema schema) {
        var lint = new SchemaLint(schema);
        schema.tables().forEach(lint::check);
        schema.indexes().forEach(lint::check);
        return lint.complaints;
    }

    private void check(Schema.Table table) {
        checkName(table.name(), table.name());
        table.columns().forEach(column -> check(table, column));
        if (table.keys().stream().filter(Schema.Key::primary).count() != 1) {
            complain("%s needs one primary key", table.name());
        }
        if (table.isTenants()) {
            checkTenants(table);
        }
    }

    private void checkTenants(Schema.Table table) {
        if (table.columns().stream()
                .noneMatch(c -> c.name().equals(TENANT)
                        && c.type().equals("BIGINT")
                        && c.rest().startsWith("NOT NULL"))) {
            complain("%s needs tenant_id BIGINT NOT NULL", table.name());
        }
        table.keys().stream()
                .filter(key -> !startsWithTenant(key.columns()))
                .forEach(key -> complain("a key of %s does not begin with tenant_id: %s", table.name(), key.columns()));
        for (var foreign : table.foreignKeys()) {
            var target = foreign.table().equals("tenant") ? "id" : TENANT;
            if (!startsWithTenant(foreign.columns())
                    || !foreign.references().get(0).equals(target)) {
                complain("a foreign key of %s may lead to another tenant's row: %s", table.name(), foreign.columns());
            }
        }
    }

    private void check(Schema.Table table, Schema.Column column) {
        var where = table.name() + "." + column.name();
        checkName(column.name(), where);
        if (!TYPES.matcher(column.type()).matches()) {
            complain("%s is of a type that not every database knows alike: %s", where, column.type());
        }
        if (column.rest().contains("AUTO_INCREMENT") || column.rest().contains("IDENTITY")) {
            complain("%s counts by itself; ids come from the generator", where);
        }
        if (column.name().endsWith("_at") && !column.type().equals("DATETIME(6)")) {
            complain("%s is named like an instant but is none", where);
        }
        if (column.name().endsWith("_on") && !column.type().equals("DATE")) {
            complain("%s is named like a day but is none", where);
        }
    }

    private void check(Schema.Index index) {
        var table = schema.tables().stream()
                .filter(t -> t.name().equals(index.table()))
                .findFirst();
        if (table.isEmpty()) {
            complain("%s is an index of no table", index.name());
        } else if (table.get().isTenants()
                && !startsWithTenant(index.columns())
                && (index.unique() || !ACROSS_TENANTS.containsKey(index.name()))) {
            complain("%s does not begin with tenant_id", index.name());
        }
    }

    private void checkName(String name, String where) {
        if (!NAME.matcher(name).matches() || RESERVED.contains(name)) {
            complain("%s is no plain name, or a reserved word", where);
        }
    }

    private static boolean startsWithTenant(List<String> columns) {
        return columns.get(0).equals(TENANT);
    }

    private void complain(String sentence, Object... values) {
        complaints.add(sentence.formatted(values));
    }
}
