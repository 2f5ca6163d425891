package org.reckoner.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.reckoner.period.Span;
import org.reckoner.platform.Beside;
import org.reckoner.usage.CallPlace;
import org.reckoner.usage.CallRecord;
import org.reckoner.usage.CallRecords;

/**
 * The calls of a span by start, as many at a time as one query gives; the next ones are read while somebody works on these. A query is told
 * an end that lies about ten thousand calls ahead: where the rest of the span is a large part of the table, MariaDB would rather go
 * through the tenant's calls from the first one, each time anew.
 */
final class CallPages {
    private static final Duration AHEAD_MIN = Duration.ofSeconds(1);

    private final CallRecords calls;
    private final Span span;
    private final Executor workers;
    private CallPlace place;
    private Instant until;
    private CompletableFuture<List<CallRecord>> reading;

    /** @param workers act in the tenant whose calls they are, outside any transaction */
    CallPages(CallRecords calls, Span span, Executor workers) {
        this.calls = calls;
        this.span = span;
        this.workers = workers;
        begin(CallPlace.before(span.from()), span.until());
    }

    /** The next ones; empty when all were given. */
    List<CallRecord> next() {
        var some = read();
        while (some.isEmpty() && until.isBefore(span.until())) {
            behind(some);
            some = read();
        }
        if (!some.isEmpty()) {
            behind(some);
        }
        return some;
    }

    /** Has the ones behind these read. */
    private void behind(List<CallRecord> some) {
        if (some.size() == CallRecords.MANY) {
            var last = some.get(some.size() - 1);
            begin(new CallPlace(last.start(), last.key()), ahead(last.start(), place.start()));
        } else {
            begin(CallPlace.before(until), ahead(until, place.start()));
        }
    }

    /** So far from here as it is from there, twice. */
    private Instant ahead(Instant here, Instant there) {
        var length = Duration.between(there, here).multipliedBy(2);
        var end = here.plus(length.compareTo(AHEAD_MIN) < 0 ? AHEAD_MIN : length);
        return end.isBefore(span.until()) ? end : span.until();
    }

    private void begin(CallPlace from, Instant end) {
        place = from;
        until = end;
        reading = from.start().isBefore(end)
                ? CompletableFuture.supplyAsync(() -> calls.after(from, end, CallRecords.MANY), workers)
                : CompletableFuture.completedFuture(List.of());
    }

    private List<CallRecord> read() {
        return Beside.settled(reading);
    }
}
