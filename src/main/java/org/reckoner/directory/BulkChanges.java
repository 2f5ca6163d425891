package org.reckoner.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import org.reckoner.platform.AuditEvent;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.TenantScope;
import org.reckoner.settings.BusinessClock;

/**
 * Changes of many users at once. Whom a change is about is fixed when it is begun; then it is done part by part, each in a
 * transaction of its own that also notes how far it came, so that whoever takes it up again does nobody twice.
 */
@ApplicationScoped
@Transactional
public class BulkChanges {
    /** The users of a part; what fits one is done at once. */
    public static final int PART = 500;

    /** The most users that are named one by one. */
    public static final int NAMED_MAX = 1000;

    @Inject
    BulkChangeStore store;

    @Inject
    BulkWork work;

    @Inject
    Users users;

    @Inject
    TeamStore teams;

    @Inject
    TenantScope scope;

    @Inject
    CurrentCaller callers;

    @Inject
    BusinessClock clock;

    @Inject
    Clock real;

    @Inject
    Event<AuditEvent> audit;

    /**
     * Begins a change of all users that fit now.
     *
     * @param agreed how many whoever asks was told it is about
     * @return its id, for {@link #advance}
     * @throws RuleViolation {@link DirectoryProblem#NUMBER_CHANGED}, {@link PlatformProblem#NOT_FOUND} for a team that is not there
     */
    @Requires(Privilege.EDIT_USERS)
    public long beginAll(BulkOrder order, UserSearch search, int agreed) {
        var id = insert(order);
        var found = store.choose(id, search, clock.now());
        if (found != agreed) {
            throw new RuleViolation(DirectoryProblem.NUMBER_CHANGED, found, agreed);
        }
        return begun(id, order, found);
    }

    /**
     * Begins a change of the users with these ids; those that are not there are passed over.
     *
     * @param userIds at most {@link #NAMED_MAX}
     */
    @Requires(Privilege.EDIT_USERS)
    public long begin(BulkOrder order, Collection<Long> userIds) {
        if (userIds.isEmpty()) {
            throw new RuleViolation(DirectoryProblem.NOBODY_CHOSEN);
        }
        if (userIds.size() > NAMED_MAX) {
            throw new IllegalArgumentException("more than " + NAMED_MAX + " at once: " + userIds.size());
        }
        var id = insert(order);
        return begun(id, order, store.choose(id, userIds));
    }

    private long insert(BulkOrder order) {
        if (order.team() != null && teams.row(order.team()).isEmpty()) {
            throw new RuleViolation(PlatformProblem.NOT_FOUND);
        }
        return store.insert(order, callers.required().name(), clock.now(), real.instant());
    }

    private long begun(long id, BulkOrder order, int count) {
        store.asked(id, count);
        audit.fire(AuditEvent.of(scope.required(), "users.changed", "user", "change " + id)
                .changed(null, order + " " + count));
        return id;
    }

    /** How far a change is. */
    @Requires(Privilege.EDIT_USERS)
    public BulkChange get(long id) {
        return store.find(id).orElseThrow(() -> new RuleViolation(PlatformProblem.NOT_FOUND));
    }

    /**
     * Does the next part.
     *
     * @return whether there is more to do
     */
    @Requires(Privilege.EDIT_USERS)
    public boolean advance(long id) {
        var held = store.hold(id).orElseThrow(() -> new RuleViolation(PlatformProblem.NOT_FOUND));
        if (held.finished()) {
            return false;
        }
        var part = store.after(id, held.reached(), PART);
        var changed = part.isEmpty() ? 0 : work.apply(held, part);
        var over = part.size() < PART;
        store.advanced(id, part, changed, real.instant(), over);
        if (changed > 0) {
            users.countActive();
        }
        return !over;
    }
}
