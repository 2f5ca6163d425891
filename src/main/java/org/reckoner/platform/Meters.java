package org.reckoner.platform;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * What this server process has counted and timed since it started, for whoever watches it. Like the log it is of the process
 * and of no bean: code that runs in no request counts too. Names and labels are fixed words, never what somebody typed.
 */
public final class Meters {
    /** The upper ends of the buckets times are sorted into, in milliseconds; one more takes the rest. */
    private static final long[] BUCKETS_MS = {5, 25, 100, 250, 1_000, 5_000, 30_000, 120_000};

    private static final int MILLI = 3;
    private static final int NANO = 9;

    private static final Map<String, LongAdder> COUNTERS = new ConcurrentHashMap<>();
    private static final Map<String, Times> TIMES = new ConcurrentHashMap<>();

    private Meters() {}

    private static final class Times {
        private final LongAdder[] buckets = new LongAdder[BUCKETS_MS.length + 1];
        private final LongAdder nanos = new LongAdder();

        Times() {
            for (var i = 0; i < buckets.length; i++) {
                buckets[i] = new LongAdder();
            }
        }

        void add(Duration taken) {
            var bucket = 0;
            while (bucket < BUCKETS_MS.length && taken.toMillis() > BUCKETS_MS[bucket]) {
                bucket++;
            }
            buckets[bucket].increment();
            nanos.add(taken.toNanos());
        }
    }

    /**
     * Counts something.
     *
     * @param name ends in {@code _total}
     * @param labels names and values in turn
     */
    public static void count(String name, long amount, String... labels) {
        COUNTERS.computeIfAbsent(series(name, labels), k -> new LongAdder()).add(amount);
    }

    /**
     * Notes how long something took.
     *
     * @param name ends in {@code _seconds}
     * @param labels names and values in turn
     */
    public static void time(String name, Duration taken, String... labels) {
        TIMES.computeIfAbsent(series(name, labels), k -> new Times()).add(taken);
    }

    /** The name of one line of figures: {@code name{label="value"}}. */
    public static String series(String name, String... labels) {
        var text = new StringBuilder(name);
        for (var i = 0; i + 1 < labels.length; i += 2) {
            text.append(i == 0 ? '{' : ',')
                    .append(labels[i])
                    .append("=\"")
                    .append(labels[i + 1].replaceAll("[^\\w ./-]", "_"))
                    .append('"');
        }
        return text.append(labels.length == 0 ? "" : "}").toString();
    }

    /** Everything counted so far, by series. */
    public static SortedMap<String, Long> counters() {
        var all = new TreeMap<String, Long>();
        COUNTERS.forEach((series, count) -> all.put(series, count.sum()));
        return all;
    }

    /** Everything timed so far, by series as a histogram of Prometheus has them: buckets add up, the last is the count. */
    public static SortedMap<String, BigDecimal> times() {
        var all = new TreeMap<String, BigDecimal>();
        TIMES.forEach((series, times) -> {
            var sum = 0L;
            for (var i = 0; i < times.buckets.length; i++) {
                sum += times.buckets[i].sum();
                var end = i < BUCKETS_MS.length
                        ? BigDecimal.valueOf(BUCKETS_MS[i], MILLI)
                                .stripTrailingZeros()
                                .toPlainString()
                        : "+Inf";
                all.put(with(series, "_bucket", "le=\"" + end + "\""), BigDecimal.valueOf(sum));
            }
            all.put(with(series, "_count", ""), BigDecimal.valueOf(sum));
            all.put(with(series, "_sum", ""), BigDecimal.valueOf(times.nanos.sum(), NANO));
        });
        return all;
    }

    private static String with(String series, String suffix, String label) {
        var brace = series.indexOf('{');
        var name = brace < 0 ? series : series.substring(0, brace);
        var labels = brace < 0 ? "" : series.substring(brace + 1, series.length() - 1);
        var all = labels.isEmpty() || label.isEmpty() ? labels + label : labels + "," + label;
        return name + suffix + (all.isEmpty() ? "" : "{" + all + "}");
    }
}
