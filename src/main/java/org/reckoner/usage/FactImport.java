package org.reckoner.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.csv.CsvChunks;
import org.reckoner.platform.csv.CsvLayout;
import org.reckoner.platform.csv.ImportCounts;
import org.reckoner.platform.csv.ImportLog;
import org.reckoner.platform.csv.RepeatedKeys;

/** Tries files of calls and of resources. Changes nothing. */
@ApplicationScoped
public class FactImport {
    @Inject
    CallRecords calls;

    @Inject
    ResourceUses resources;

    /** Says what an import of calls would do. */
    @Requires(Privilege.IMPORT_USAGE)
    public ImportCounts checkCalls(Path file, ImportLog log) {
        return check(file, log, CallLine.LAYOUT, calls::check);
    }

    /** Says what an import of the use of resources would do. */
    @Requires(Privilege.IMPORT_USAGE)
    public ImportCounts checkResources(Path file, ImportLog log) {
        return check(file, log, ResourceLine.LAYOUT, resources::check);
    }

    private static <F, L extends FactLine<F>> ImportCounts check(
            Path file,
            ImportLog log,
            CsvLayout<L> layout,
            BiFunction<List<L>, UnaryOperator<Map<String, F>>, FactComparison<F>> compare) {
        var seen = new SeenRows<F>(RepeatedKeys.of(file, layout));
        return new CsvChunks<>(layout, log, lines -> {
                    var keys = lines.stream().map(FactLine::key).toList();
                    var changes = compare.apply(lines, stored -> seen.after(keys, stored));
                    seen.remember(changes.added);
                    return changes.result();
                })
                .read(file);
    }
}
