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
    private static final Map<String, Bench> ALL = new TreeMap<>(Map.of(
            "counting", new CountingBench(),
            "snapshot", new SnapshotBench(),
            "export", new ExportRateBench(),
            "import", new ImportBench(),
            "ingest", new IngestBench(),
            "invoicing", new InvoicingBench(),
            "pages", new PagesBench(),
            "rating", new RatingBench(),
            "search", new SearchBench(),
            "start", new StartBench()));

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
