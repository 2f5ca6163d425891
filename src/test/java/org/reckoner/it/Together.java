package org.reckoner.it;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;

/** Has two do something at the same moment. */
@ApplicationScoped
public class Together {
    @Resource
    ManagedExecutorService executor;

    /** What each of two got; both begin when both are ready. */
    public <T> List<T> run(Callable<T> one, Callable<T> other) throws Exception {
        var barrier = new CyclicBarrier(2);
        var running = List.of(submit(barrier, one), submit(barrier, other));
        var results = new ArrayList<T>();
        for (Future<T> future : running) {
            results.add(future.get());
        }
        return results;
    }

    private <T> Future<T> submit(CyclicBarrier barrier, Callable<T> work) {
        return executor.submit(() -> {
            barrier.await();
            return work.call();
        });
    }
}
