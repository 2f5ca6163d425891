package org.reckoner.arch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The schema as the migrations make it: what the lint tests look at. Knows the few statements the migrations use. */
record Schema(List<Table> tables, List<Index> indexes) {
    static final Path FOLDER = Path.of("setup/db");

    /** The installation's own tables, which belong to no single tenant. Every other one is a tenant's. */
    static final Set<String> INSTALLATIONS_OWN = Set.of(
            "id_generator",
            "tenant",
            "partner",
            "partner_landlord",
            "account",
            "login_attempt",
            "password_reset",
            "api_key",
            "recovery_code",
            "setting",
            "setting_section",
            "mail",
            "mail_server_state",
            "add_on",
            "phone_number_turn",
            "product",
            "product_allowance",
            "product_price",
            "catalogue_file",
            "rate_deck",
            "rate_deck_version",
            "rate_deck_rate",
            "business_clock",
            "audit_entry",
            "secret_rotation",
            "audit_chain",
            "audit_seal",
            "audit_unsealed",
            "process",
            "process_run",
            "work_item",
            "issuer_logo",
            "issuer_edition",
            "document_counter",
            "export_manifest");

    private static final Pattern CREATE_TABLE =
            Pattern.compile("(?is)create table (\\w+) \\((.*)\\)(?: character set utf8mb4 collate utf8mb4_bin)?");
    private static final Pattern CREATE_INDEX =
            Pattern.compile("(?is)create (unique )?index (\\w+) on (\\w+) \\((.*)\\)");
    private static final Pattern DROP_INDEX = Pattern.compile("(?is)alter table (\\w+) drop index (\\w+)");
    private static final Pattern DROP_TABLE = Pattern.compile("(?is)drop table (\\w+)");
    private static final Pattern RENAME_TABLE = Pattern.compile("(?is)alter table (\\w+) rename to (\\w+)");
    private static final Pattern ADD_COLUMN = Pattern.compile("(?is)alter table (\\w+) add column (.*)");
    private static final Pattern KEY =
            Pattern.compile("(?is)(?:constraint \\w+ )?(primary key|unique(?: key)?) ?(?:\\w+ )?\\((.*)\\)");
    private static final Pattern FOREIGN_KEY = Pattern.compile(
            "(?is)(?:constraint \\w+ )?foreign key ?\\(([^)]*)\\) references (\\w+) ?\\(([^)]*)\\)(.*)");
    private static final Pattern COLUMN = Pattern.compile("(?is)(\\w+) (\\w+(?: ?\\([^)]*\\))?)(.*)");

    private static final Pattern CHANGES_NO_KEY = Pattern.compile(
            "(?is)(insert into|update) .*|alter table (?:tenant|account) add constraint \\w+ foreign key \\(.*");

    /** A column; the type and the rest as written, in capitals. */
    record Column(String name, String type, String rest) {}

    /** A primary or unique key. */
    record Key(boolean primary, List<String> columns) {}

    record ForeignKey(List<String> columns, String table, List<String> references) {}

    record Index(String name, String table, List<String> columns, boolean unique) {}

    record Table(String name, List<Column> columns, List<Key> keys, List<ForeignKey> foreignKeys) {
        boolean isTenants() {
            return !INSTALLATIONS_OWN.contains(name);
        }

        Table named(String other) {
            return new Table(other, columns, keys, foreignKeys);
        }
    }

    static Schema ofTheProject() {
        var sql = new StringBuilder();
        files().forEach(file -> sql.append(read(file)).append('\n'));
        return of(sql.toString());
    }

    /** The migrations, in their order. */
    static List<Path> files() {
        try (Stream<Path> found = Files.list(FOLDER)) {
            return found.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException for a statement or a line it does not know */
    static Schema of(String sql) {
        var tables = new ArrayList<Table>();
        var indexes = new ArrayList<Index>();
        for (var statement : statements(sql)) {
            var table = CREATE_TABLE.matcher(statement);
            var index = CREATE_INDEX.matcher(statement);
            var dropped = DROP_INDEX.matcher(statement);
            var added = ADD_COLUMN.matcher(statement);
            var gone = DROP_TABLE.matcher(statement);
            var renamed = RENAME_TABLE.matcher(statement);
            if (table.matches()) {
                tables.add(table(table.group(1), table.group(2)));
            } else if (index.matches()) {
                indexes.add(new Index(index.group(2), index.group(3), columns(index.group(4)), index.group(1) != null));
            } else if (dropped.matches()) {
                drop(indexes, dropped.group(1), dropped.group(2));
            } else if (gone.matches()) {
                take(tables, gone.group(1));
                indexes.removeIf(of -> of.table().equals(gone.group(1)));
            } else if (renamed.matches()) {
                tables.add(take(tables, renamed.group(1)).named(renamed.group(2)));
            } else if (added.matches()) {
                addColumn(find(tables, added.group(1)), COLUMN.matcher(added.group(2)));
            } else if (!CHANGES_NO_KEY.matcher(statement).matches()) {
                throw new IllegalArgumentException("a statement nobody taught the schema's lint: " + statement);
            }
        }
        return new Schema(List.copyOf(tables), List.copyOf(indexes));
    }

    private static void drop(List<Index> indexes, String table, String name) {
        if (!indexes.removeIf(
                index -> index.table().equals(table) && index.name().equals(name))) {
            throw new IllegalArgumentException("no such index: " + name);
        }
    }

    private static Table find(List<Table> tables, String name) {
        return tables.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such table: " + name));
    }

    private static Table take(List<Table> tables, String name) {
        var table = find(tables, name);
        tables.remove(table);
        return table;
    }

    private static Table table(String name, String body) {
        var table = new Table(name, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (var line : split(body, ',')) {
            var key = KEY.matcher(line);
            var foreign = FOREIGN_KEY.matcher(line);
            if (foreign.matches()) {
                table.foreignKeys()
                        .add(new ForeignKey(columns(foreign.group(1)), foreign.group(2), columns(foreign.group(3))));
            } else if (key.matches()) {
                table.keys().add(new Key(isPrimary(key.group(1)), columns(key.group(2))));
            } else {
                addColumn(table, COLUMN.matcher(line));
            }
        }
        return table;
    }

    private static void addColumn(Table table, Matcher column) {
        if (!column.matches()) {
            throw new IllegalArgumentException("a line of " + table.name() + " nobody taught the schema's lint");
        }
        var rest = column.group(3).strip().toUpperCase(Locale.ROOT);
        table.columns().add(new Column(column.group(1), column.group(2).toUpperCase(Locale.ROOT), rest));
        if (rest.contains("PRIMARY KEY") || rest.contains("UNIQUE")) {
            table.keys().add(new Key(isPrimary(rest), List.of(column.group(1))));
        }
        if (rest.contains("REFERENCES")) {
            throw new IllegalArgumentException("foreign keys stand on lines of their own: " + table.name());
        }
    }

    private static boolean isPrimary(String words) {
        return words.toLowerCase(Locale.ROOT).contains("primary key");
    }

    private static List<String> statements(String sql) {
        var bare = sql.replaceAll("(?m)--.*$", " ").replaceAll("\\s+", " ");
        return split(bare, ';');
    }

    private static List<String> columns(String list) {
        return Stream.of(list.split(",")).map(String::strip).toList();
    }

    /** Parts between separators that stand in no brackets and no quotes; empty ones are left out. */
    private static List<String> split(String text, char separator) {
        var parts = new ArrayList<String>();
        var depth = 0;
        var quoted = false;
        var start = 0;
        for (var i = 0; i <= text.length(); i++) {
            var c = i == text.length() ? separator : text.charAt(i);
            quoted ^= c == '\'';
            depth += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
            if (i == text.length() || c == separator && depth == 0 && !quoted) {
                parts.add(text.substring(start, i).strip());
                start = i + 1;
            }
        }
        parts.removeIf(String::isEmpty);
        return parts;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
