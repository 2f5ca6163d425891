package org.reckoner.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Executor;

/** Has parts of a piece of work done beside the thread that does the rest, so that not one processor does it all. */
@ApplicationScoped
public class Beside {
    @Resource
    ManagedExecutorService executor;

    @Inject
    CurrentCaller callers;

    @Inject
    TenantScope scope;

    /** Workers of the server that act as this thread's caller, in its tenant, each outside any transaction. */
    public Executor workers() {
        var caller = callers.required();
        var tenant = scope.required();
        return part -> executor.execute(() -> callers.run(
                caller,
                () -> scope.inside(tenant, () -> {
                    part.run();
                    return null;
                })));
    }
}
