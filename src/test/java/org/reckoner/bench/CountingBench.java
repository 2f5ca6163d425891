package org.reckoner.bench;

import java.util.HashMap;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * quality.md 1: distinct users, profile, peak and audited users of a tenant-month of two million session edges from memory,
 * against sorting as many longs, and against the same question as SQL in an embedded DuckDB. Measured by JMH, in a process of
 * its own.
 */
final class CountingBench implements Benches.Bench {
    @Override
    public void run(Figures figures) throws Exception {
        var trials = new CountingTrials();
        trials.prepare();
        trials.compare();
        trials.close();
        var options = new OptionsBuilder()
                .include(CountingTrials.class.getSimpleName())
                .verbosity(VerboseMode.SILENT)
                .build();
        var millis = new HashMap<String, Double>();
        for (var result : new Runner(options).run()) {
            var primary = result.getPrimaryResult();
            millis.put(primary.getLabel(), primary.getScore());
        }
        var sort = millis.get("sort");
        figures.ratio("2 million edges, sessions by user (aim 1.00)", millis.get("byUser"), "ms", "Arrays.sort", sort);
        figures.ratio("2 million edges, by log-in (aim 0.25)", millis.get("byLogin"), "ms", "Arrays.sort", sort);
        figures.ratio("the same as objects, users by their ids", millis.get("objects"), "ms", "Arrays.sort", sort);
        figures.ratio("DuckDB (aim: 4 times ours)", millis.get("duckDb"), "ms", "ours", millis.get("byUser"));
    }
}
