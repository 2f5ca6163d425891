package org.reckoner.bench;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Where a benchmark's figures go, and how they are taken. */
final class Figures {
    private final PrintStream out = System.out;

    void line(String text) {
        out.println(text);
    }

    /** A figure with its yardstick of the same unit. */
    void ratio(String what, double figure, String unit, String yardstick, double measure) {
        out.printf(
                Locale.ROOT,
                "%-58s %12.1f %-8s | %s: %.1f | ratio %.2f%n",
                what,
                figure,
                unit,
                yardstick,
                measure,
                figure / measure);
    }

    void figure(String what, double figure, String unit) {
        out.printf(Locale.ROOT, "%-58s %12.1f %s%n", what, figure, unit);
    }

    /** The median of some runs in milliseconds, after others that do not count. */
    static double millis(int warmUps, int runs, Callable<?> work) throws Exception {
        for (var i = 0; i < warmUps; i++) {
            work.call();
        }
        var times = new long[runs];
        for (var i = 0; i < runs; i++) {
            var begin = System.nanoTime();
            work.call();
            times[i] = System.nanoTime() - begin;
        }
        Arrays.sort(times);
        return times[runs / 2] / 1e6;
    }

    /** The value below which 95 of 100 are. */
    static double p95(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, (int) Math.ceil(sorted.length * 0.95) - 1)];
    }
}
