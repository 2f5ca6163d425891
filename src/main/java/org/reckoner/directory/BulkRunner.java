package org.reckoner.directory;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import org.reckoner.platform.Caller;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.OpenToAll;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Races;
import org.reckoner.platform.Requires;
import org.reckoner.platform.TenantId;
import org.reckoner.platform.TenantScope;

/**
 * Does changes of many users: small ones at once, large ones in the background. What a node that was killed has left is taken up by
 * any other, or by itself when it is back.
 */
@ApplicationScoped
public class BulkRunner {
    private static final System.Logger LOG = System.getLogger(BulkRunner.class.getName());

    /** Longer than any part takes. */
    private static final Duration LEFT_AFTER = Duration.ofSeconds(60);

    private static final int LEFT_MAX = 10;

    @Inject
    BulkChanges changes;

    @Inject
    BulkChangeStore store;

    @Inject
    TenantScope scope;

    @Inject
    CurrentCaller callers;

    @Inject
    Clock clock;

    @Resource
    ManagedExecutorService executor;

    /** Does a change that was begun: to its end where it is one part, in the background otherwise. */
    @Requires(Privilege.EDIT_USERS)
    public void run(long id) {
        if (changes.get(id).asked() < BulkChanges.PART) {
            finish(id);
            return;
        }
        var caller = callers.required();
        var tenant = scope.required();
        executor.execute(() -> inTenant(caller, tenant, id));
    }

    /** Takes up what nobody does any more; for the timer. */
    @OpenToAll("the timer has no caller; it acts as the process that it names")
    public void takeUp() {
        for (var left : store.leftSince(clock.instant().minus(LEFT_AFTER), LEFT_MAX)) {
            LOG.log(
                    Level.INFO,
                    "event bulk-change.taken-up tenant={0} change={1}",
                    left.tenant().value(),
                    left.id());
            inTenant(Caller.system("BULK_CHANGE"), left.tenant(), left.id());
        }
    }

    private void inTenant(Caller caller, TenantId tenant, long id) {
        try {
            callers.as(
                    caller,
                    () -> scope.within(tenant, () -> {
                        finish(id);
                        return null;
                    }));
        } catch (Exception e) {
            // What was done is noted; the timer takes up the rest.
            LOG.log(Level.ERROR, "event bulk-change.failed tenant=" + tenant.value() + " change=" + id, e);
        }
    }

    private void finish(long id) {
        while (Races.won(() -> changes.advance(id))) {
            LOG.log(Level.DEBUG, "event bulk-change.advanced change={0}", id);
        }
    }
}
