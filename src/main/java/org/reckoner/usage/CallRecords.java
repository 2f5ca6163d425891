package org.reckoner.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.reckoner.period.Span;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.csv.ChunkResult;
import org.reckoner.rating.voice.Call;

/** Takes calls in, and gives a period's out (rating.md 1.3, 2.3): the same id twice is the same call, one that differs is refused. */
@ApplicationScoped
@Transactional
public class CallRecords {
    /** How many calls are looked at at a time by who shows them. */
    public static final int STEP = 1000;

    /** How many calls {@link #after} gives at most: for who takes all of them, since each query costs as much as some hundred calls. */
    public static final int MANY = 5000;

    /** How many of the tenant's calls are looked at for a number's. */
    private static final int LOOKED_MAX = 100_000;

    private static final int LOOKED_AT_ONCE = 20_000;

    @Inject
    CallStore store;

    @Inject
    Clock clock;

    /**
     * What taking these lines would do.
     *
     * @param after turns the calls that are stored into those that would be there after the lines checked before
     */
    @Requires(Privilege.IMPORT_USAGE)
    public FactComparison<CallRecord> check(List<CallLine> lines, UnaryOperator<Map<String, CallRecord>> after) {
        return new FactComparison<>(lines, after.apply(store.stored(keys(lines))));
    }

    /** Takes the good ones of these lines. */
    @Requires(Privilege.IMPORT_USAGE)
    public ChunkResult take(List<CallLine> lines) {
        return take(lines, ImportTurn.COME);
    }

    /**
     * The same for lines of a file.
     *
     * @throws ImportTurn.Early where they are not new and their turn has not come
     */
    @Requires(Privilege.IMPORT_USAGE)
    public ChunkResult take(List<CallLine> lines, ImportTurn turn) {
        // Most lines are new: their keys tell, without looking any of them up.
        var changes = new FactComparison<>(lines, Map.of());
        if (!store.insertNew(changes.added.values(), clock.instant())) {
            turn.required(); // the database holds what stands around the row it refused
            changes = check(lines, stored -> stored);
            store.insert(changes.added.values(), clock.instant());
        }
        return changes.result();
    }

    /**
     * Hands on the tenant's calls that start in a span, for {@link org.reckoner.rating.voice.VoiceCount}; one is in memory.
     *
     * @param visitor must not use the database meanwhile
     */
    @Requires(Privilege.EDIT_BILLING)
    public void eachStartedIn(Span span, Consumer<Call> visitor) {
        store.each(span, call -> visitor.accept(call.rated()));
    }

    /** How many calls start in a span, counted up to a maximum and no further. */
    @Requires(Privilege.EDIT_BILLING)
    public int started(Span span, int max) {
        return store.count(span, max);
    }

    /**
     * The tenant's calls that start in a span, by start and id, a few at a time.
     *
     * @param after the last one seen; {@link CallPlace#before} the first one
     * @param size at most {@link #MANY}
     */
    @Requires({Privilege.EDIT_BILLING, Privilege.VIEW_INVOICES})
    public List<CallRecord> after(CallPlace after, Instant until, int size) {
        return store.after(after, until, Math.min(size, MANY));
    }

    /**
     * Some of a number's calls, by start and id. At most 100,000 calls of the tenant are looked at: there is no order by number, which
     * every call that comes would have to pay for.
     *
     * @param after the last one seen; {@link CallPlace#before} the first one
     * @param wanted says which of them
     * @param size how many at most
     */
    @Requires({
        Privilege.EDIT_BILLING,
        Privilege.VIEW_INVOICES,
        Privilege.VIEW_BILLING_UNITS,
        Privilege.EDIT_BILLING_UNITS
    })
    public NumberCalls ofNumber(String number, CallPlace after, Instant until, Predicate<CallRecord> wanted, int size) {
        var found = new ArrayList<CallRecord>();
        var place = after;
        for (var looked = 0; looked < LOOKED_MAX; looked += LOOKED_AT_ONCE) {
            var end = store.place(place, until, LOOKED_AT_ONCE);
            var some = store.ofNumber(number, place, end.orElse(CallPlace.before(until)), STEP);
            for (var call : some) {
                if (found.size() == size) {
                    return new NumberCalls(found, place, false);
                }
                place = new CallPlace(call.start(), call.key());
                if (wanted.test(call)) {
                    found.add(call);
                }
            }
            if (some.size() < STEP) {
                if (end.isEmpty()) {
                    return new NumberCalls(found, null, false);
                }
                place = end.get();
            }
        }
        return new NumberCalls(found, place, true);
    }

    private static List<String> keys(List<CallLine> lines) {
        return lines.stream().map(CallLine::key).toList();
    }
}
