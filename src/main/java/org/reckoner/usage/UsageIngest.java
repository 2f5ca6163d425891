package org.reckoner.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Races;
import org.reckoner.platform.Requires;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.TenantScope;
import org.reckoner.platform.csv.BadRow;
import org.reckoner.platform.csv.ChunkWork;
import org.reckoner.platform.csv.CsvChunks;
import org.reckoner.platform.csv.CsvLayout;
import org.reckoner.platform.csv.ImportCounts;
import org.reckoner.platform.csv.ImportLog;
import org.reckoner.platform.csv.JsonLines;

/**
 * Takes batches of usage into the tenant the thread is in, one JSON object on each line. All good rows are stored, whatever the
 * others are; when the answer is given they are committed. A batch that is sent again, by whom and when ever, changes nothing:
 * so whoever got no answer sends it again.
 */
@ApplicationScoped
public class UsageIngest {
    /** The most rows of a batch. */
    public static final int ROWS_MAX = 10_000;

    /** The most bytes of a batch. */
    public static final long BYTES_MAX = 8L * 1024 * 1024;

    private static final int PROBLEMS_MAX = 1000;

    @Inject
    Sessions sessions;

    @Inject
    PresenceEvents presence;

    @Inject
    CallRecords calls;

    @Inject
    ResourceUses resources;

    @Inject
    TenantScope scope;

    /**
     * Takes ready sessions (rating.md 2.3).
     *
     * @throws RuleViolation {@link UsageProblem#BATCH_TOO_LARGE}; the rows before the limit may be stored then
     */
    @Requires(Privilege.IMPORT_USAGE)
    public IngestResult sessions(InputStream batch) {
        return take(batch, SessionLine.LAYOUT, SessionLine::line, SessionLine::key, sessions::take);
    }

    /**
     * Takes presence events (rating.md 2.1); the sessions they come to are there with the answer.
     *
     * @throws RuleViolation {@link UsageProblem#BATCH_TOO_LARGE}; the rows before the limit may be stored then
     */
    @Requires(Privilege.IMPORT_USAGE)
    public IngestResult presenceEvents(InputStream batch) {
        return take(batch, PresenceLine.LAYOUT, PresenceLine::line, PresenceLine::key, presence::take);
    }

    /**
     * Takes calls (rating.md 5.9).
     *
     * @throws RuleViolation {@link UsageProblem#BATCH_TOO_LARGE}; the rows before the limit may be stored then
     */
    @Requires(Privilege.IMPORT_USAGE)
    public IngestResult calls(InputStream batch) {
        return take(batch, CallLine.LAYOUT, CallLine::line, CallLine::key, calls::take);
    }

    /**
     * Takes what was used of resources by day (rating.md 5.8).
     *
     * @throws RuleViolation {@link UsageProblem#BATCH_TOO_LARGE}; the rows before the limit may be stored then
     */
    @Requires(Privilege.IMPORT_USAGE)
    public IngestResult resources(InputStream batch) {
        return take(batch, ResourceLine.LAYOUT, ResourceLine::line, ResourceLine::key, resources::take);
    }

    private <L> IngestResult take(
            InputStream batch,
            CsvLayout<L> layout,
            Function<L, Long> lineOf,
            Function<L, String> keyOf,
            ChunkWork<L> work) {
        scope.required();
        var keys = new HashMap<Long, String>();
        var log = new BatchLog();
        var chunks = new CsvChunks<L>(layout, log, lines -> {
            var result = Races.won(() -> work.take(lines));
            if (!result.bad().isEmpty()) {
                lines.forEach(line -> keys.put(lineOf.apply(line), keyOf.apply(line)));
            }
            return result;
        });
        var counts = chunks.read(new BoundedRows(new JsonLines(batch, layout.names(), BYTES_MAX)), 0);
        return log.result(counts, keys);
    }

    /** Keeps the rows that were not taken. */
    private static final class BatchLog implements ImportLog {
        private final List<BadRow> bad = new ArrayList<>();

        @Override
        public void bad(BadRow row) {
            bad.add(row);
        }

        @Override
        public void progress(long bytes, ImportCounts soFar) {
            // who sends a batch waits for its answer
        }

        private IngestResult result(ImportCounts counts, Map<Long, String> keys) {
            var problems = bad.stream()
                    .map(row -> new IngestProblem(row, keys.get(row.line())))
                    .toList();
            var conflicting =
                    (int) problems.stream().filter(IngestProblem::isConflict).count();
            return new IngestResult(
                    counts.rows(),
                    counts.added(),
                    counts.changed(),
                    counts.unchanged(),
                    conflicting,
                    counts.bad() - conflicting,
                    problems.subList(0, Math.min(PROBLEMS_MAX, problems.size())),
                    Math.max(0, problems.size() - PROBLEMS_MAX));
        }
    }
}
