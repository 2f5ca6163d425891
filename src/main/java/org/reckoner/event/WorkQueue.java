package org.reckoner.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.reckoner.platform.OpenToAll;

/** How the work of all nodes stands, for whoever watches the installation. Numbers alone, of no single tenant. */
@ApplicationScoped
@Transactional
public class WorkQueue {
    @Inject
    WorkQueueStore store;

    @Inject
    Clock clock;

    /** What waits, is being done or was given up, how long the oldest due item waits, and which runs are open. */
    @OpenToAll("numbers of the installation; who may read them is asked by the page that shows them")
    public QueueState state() {
        var now = clock.instant();
        return new QueueState(
                store.items(),
                store.openRuns(),
                store.lastClosed(),
                store.oldestDue(now).orElse(now),
                now,
                store.lost(now));
    }
}
