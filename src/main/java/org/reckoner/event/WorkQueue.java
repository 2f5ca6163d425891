package org.reckoner.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.reckoner.platform.OpenToAll;

/** How the work of all nodes stands, for whoever watches the installation. Numbers alone, of no single tenant. */
@ApplicationScoped
@Transactional
public class WorkQueue {
    @Inject
    WorkQueueStore store;

    @Inject
    Clock clock;

    /**
     * Whether due work is begun in time, or at least some was finished lately: a run of many thousands of items takes as long
     * as it takes.
     *
     * @param limit how long an item that is due may wait while nothing is finished
     */
    @OpenToAll("a yes or a no")
    public boolean isMoving(Duration limit) {
        var since = clock.instant().minus(limit);
        return store.oldestDue(since).isEmpty()
                || store.lastFinished().filter(since::isBefore).isPresent();
    }

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
                store.lastFinished(),
                store.lost(now));
    }
}
