package org.reckoner.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
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

    /** Workers of the server that act as this thread's caller, in its tenant if it is in one, each outside any transaction. */
    public Executor workers() {
        var caller = callers.required();
        var tenant = scope.current();
        return part -> executor.execute(() -> callers.run(
                caller,
                () -> tenant.ifPresentOrElse(
                        id -> scope.inside(id, () -> {
                            part.run();
                            return null;
                        }),
                        part)));
    }

    /**
     * Waits for a part's end.
     *
     * @return what it gave
     * @throws RuntimeException what it threw itself
     */
    public static <T> T settled(CompletableFuture<T> part) {
        try {
            return part.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Waits until a part is not on its way any more, whatever became of it. */
    public static void leave(CompletableFuture<?> part) {
        part.handle((result, failure) -> failure).join();
    }
}
