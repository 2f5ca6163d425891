package org.reckoner.report;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.reckoner.period.Span;
import org.reckoner.usage.CallPlace;
import org.reckoner.usage.CallRecord;
import org.reckoner.usage.CallRecords;

/** The calls of a span by start, as many at a time as one query gives; the next ones are read while somebody works on these. */
final class CallPages {
    private final CallRecords calls;
    private final Span span;
    private final Executor workers;
    private CompletableFuture<List<CallRecord>> reading;

    /** @param workers act in the tenant whose calls they are, outside any transaction */
    CallPages(CallRecords calls, Span span, Executor workers) {
        this.calls = calls;
        this.span = span;
        this.workers = workers;
        reading = behind(CallPlace.before(span.from()));
    }

    /** The next ones; empty when all were given. */
    List<CallRecord> next() {
        var some = read();
        if (some.size() < CallRecords.STEP) {
            reading = CompletableFuture.completedFuture(List.of());
        } else {
            var last = some.get(some.size() - 1);
            reading = behind(new CallPlace(last.start(), last.key()));
        }
        return some;
    }

    private CompletableFuture<List<CallRecord>> behind(CallPlace place) {
        return CompletableFuture.supplyAsync(() -> calls.after(place, span.until(), CallRecords.STEP), workers);
    }

    private List<CallRecord> read() {
        try {
            return reading.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
