package org.reckoner.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import org.reckoner.platform.OpenToAll;

/**
 * Counts attempts to log in and makes pauses between them. An attempt counts as failed before it is made and is forgiven when
 * it succeeds, so that a thousand at the same moment are no better than one after the other. Always in a transaction of its
 * own: a refusal rolls back what was to be done, never the count.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class Attempts {
    private static final int SWEEP_EVERY = 200;

    @Inject
    AttemptStore store;

    @Inject
    Clock clock;

    private final AtomicInteger begun = new AtomicInteger();

    /** Counts an attempt and says whether it may be made. The kinds are this package's own. */
    @OpenToAll("whoever tries to log in is nobody yet")
    public Attempt begin(AttemptKind kind, String subject) {
        var now = clock.instant();
        if (begun.incrementAndGet() % SWEEP_EVERY == 0) {
            store.forgetBefore(now.minus(AttemptKind.MEMORY));
        }
        var hash = RandomToken.hash(subject);
        var known = store.lock(kind, hash);
        if (known.isEmpty()) {
            var until = kind.pausedUntil(1, now);
            if (store.insert(kind, hash, new AttemptStore.Row(1, now, until))) {
                return new Attempt(true, 1, until);
            }
            known = store.lock(kind, hash); // another one was first
        }
        return known.map(row -> next(kind, hash, row)).orElseGet(() -> new Attempt(true, 1, null));
    }

    private Attempt next(AttemptKind kind, String hash, AttemptStore.Row row) {
        var now = clock.instant();
        if (row.pausedUntil() != null && now.isBefore(row.pausedUntil())) {
            return new Attempt(false, row.failures(), row.pausedUntil());
        }
        var forgotten = row.failedAt().plus(AttemptKind.MEMORY).isBefore(now);
        var failures = forgotten ? 1 : row.failures() + 1;
        var until = kind.pausedUntil(failures, now);
        store.update(kind, hash, new AttemptStore.Row(failures, now, until));
        return new Attempt(true, failures, until);
    }

    /** Takes one attempt back that succeeded; earlier failures still count. */
    @OpenToAll("this package's own")
    public void forgive(AttemptKind kind, String subject) {
        var hash = RandomToken.hash(subject);
        store.lock(kind, hash)
                .filter(row -> row.failures() > 0)
                .ifPresent(row ->
                        store.update(kind, hash, new AttemptStore.Row(row.failures() - 1, row.failedAt(), null)));
    }

    /** Forgets all failures: whoever it is has shown who they are. */
    @OpenToAll("this package's own")
    public void forget(AttemptKind kind, String subject) {
        store.delete(kind, RandomToken.hash(subject));
    }
}
