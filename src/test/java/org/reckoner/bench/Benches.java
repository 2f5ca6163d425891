package org.reckoner.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Runs benchmarks by name: {@code mvn -Pbench verify -Dbench=counting}. Each measures its yardstick in the same run and prints
 * both with their ratio; what is worth keeping stands in {@code src/docs/benchmarks.md}.
 */
public final class Benches {
    private static final Map<String, Bench> ALL = new TreeMap<>(Map.ofEntries(
            Map.entry("counting", new CountingBench()),
            Map.entry("snapshot", new SnapshotBench()),
            Map.entry("export", new ExportRateBench()),
            Map.entry("import", new ImportBench()),
            Map.entry("ingest", new IngestBench()),
            Map.entry("invoicing", new InvoicingBench()),
            Map.entry("pages", new PagesBench()),
            Map.entry("rating", new RatingBench()),
            Map.entry("search", new SearchBench()),
            Map.entry("start", new StartBench()),
            Map.entry("report", new ReportBench()),
            Map.entry("units", new UnitsBench())));

    private Benches() {}

    /** A benchmark: prints lines of figures, and throws where it could not measure. */
    @FunctionalInterface
    interface Bench {
        void run(Figures figures) throws Exception;
    }

    public static void main(String[] names) throws Exception {
        var asked = names.length == 0 || names[0].isBlank() ? List.copyOf(ALL.keySet()) : List.of(names[0].split(","));
        var figures = new Figures();
        figures.line(machine());
        for (var name : asked) {
            var bench = ALL.get(name);
            if (bench == null) {
                throw new IllegalArgumentException("no benchmark " + name + "; there are " + ALL.keySet());
            }
            figures.line("== " + name);
            bench.run(figures);
        }
        System.exit(0); // pools and browsers of the benchmarks have threads of their own
    }

    private static String machine() {
        return String.format(
                Locale.ROOT,
                "%d processors, %s %s, Java %s, heap %d MB",
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                System.getProperty("java.version"),
                Runtime.getRuntime().maxMemory() >> 20);
    }
}
