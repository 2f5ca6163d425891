package org.reckoner.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.reckoner.event.QueueState;
import org.reckoner.event.WorkQueue;
import org.reckoner.notification.MailCounts;
import org.reckoner.platform.Meters;
import org.reckoner.platform.OpenToAll;

/** The figures by which an installation is watched, as Prometheus reads them (text format 0.0.4). */
@ApplicationScoped
public class Figures {
    @Inject
    WorkQueue queue;

    @Inject
    MailCounts mails;

    @Inject
    @ConfigProperty(name = "reckoner.workers")
    int workers;

    /** All of them: what this process has counted, how the queue of all nodes stands, and the Java machine. */
    @OpenToAll("numbers of the installation; its page asks for the token first")
    public String text() {
        var text = new StringBuilder();
        var counted = new TreeMap<String, Number>(Meters.counters());
        append(text, counted, "counter");
        append(text, new TreeMap<>(Meters.times()), "histogram");
        var now = machine();
        try {
            now.putAll(work(queue.state()));
            mails.unsent()
                    .forEach((state, count) -> now.put(Meters.series("reckoner_mails", "state", state.name()), count));
            now.put("reckoner_database_up", 1);
        } catch (RuntimeException e) {
            now.put("reckoner_database_up", 0); // the rest is worth knowing then as well
        }
        append(text, now, "gauge");
        return text.toString();
    }

    private static TreeMap<String, Number> work(QueueState state) {
        var figures = new TreeMap<String, Number>();
        state.items()
                .forEach(item -> figures.put(
                        Meters.series(
                                "reckoner_work_items",
                                "process",
                                item.process().name(),
                                "state",
                                item.state().name()),
                        item.count()));
        state.openRuns()
                .forEach((process, count) ->
                        figures.put(Meters.series("reckoner_runs_open", "process", process.name()), count));
        state.lastClosed()
                .forEach((process, at) -> figures.put(
                        Meters.series("reckoner_run_last_closed_timestamp_seconds", "process", process.name()),
                        seconds(at.toEpochMilli())));
        figures.put("reckoner_queue_oldest_due_seconds", seconds(state.age().toMillis()));
        state.lastFinished()
                .ifPresent(at ->
                        figures.put("reckoner_queue_last_finished_timestamp_seconds", seconds(at.toEpochMilli())));
        figures.put("reckoner_queue_lost_items", state.lost());
        return figures;
    }

    private TreeMap<String, Number> machine() {
        var figures = new TreeMap<String, Number>();
        var memory = ManagementFactory.getMemoryMXBean();
        figures.put("reckoner_workers", workers);
        figures.put("jvm_memory_heap_used_bytes", memory.getHeapMemoryUsage().getUsed());
        figures.put("jvm_memory_heap_max_bytes", memory.getHeapMemoryUsage().getMax());
        figures.put("jvm_threads", ManagementFactory.getThreadMXBean().getThreadCount());
        figures.put(
                "jvm_uptime_seconds",
                seconds(ManagementFactory.getRuntimeMXBean().getUptime()));
        figures.put(
                "jvm_gc_seconds",
                seconds(ManagementFactory.getGarbageCollectorMXBeans().stream()
                        .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                        .sum()));
        return figures;
    }

    private static BigDecimal seconds(long millis) {
        return BigDecimal.valueOf(millis, 3);
    }

    /** Lines of one name stand together, below its type. */
    private static void append(StringBuilder text, TreeMap<String, Number> figures, String type) {
        var before = "";
        for (var figure : figures.entrySet()) {
            var name = figure.getKey().replaceFirst("\\{.*", "");
            var family = type.equals("histogram") ? name.replaceFirst("_(bucket|count|sum)$", "") : name;
            if (!family.equals(before)) {
                text.append("# TYPE ").append(family).append(' ').append(type).append('\n');
                before = family;
            }
            text.append(figure.getKey()).append(' ').append(figure.getValue()).append('\n');
        }
    }
}
