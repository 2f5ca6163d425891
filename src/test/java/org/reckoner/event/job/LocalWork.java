package org.reckoner.event.job;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.lang.reflect.Proxy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.reckoner.event.SilentEnd;

/** Stands in for the server around a timer: its threads, its configuration, its start and end. */
public final class LocalWork {
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final WorkTimer timer;

    /** @param workers as the node is configured */
    public LocalWork(WorkTimer timer, int workers) {
        this.timer = timer;
        timer.end = new SilentEnd();
        timer.workers = workers;
        timer.executor = (ManagedExecutorService) Proxy.newProxyInstance(
                LocalWork.class.getClassLoader(),
                new Class<?>[] {ManagedExecutorService.class},
                (proxy, method, arguments) -> method.invoke(threads, arguments));
        timer.prepare();
    }

    /** The server is taken down; its threads end what they are at. */
    public void stop() {
        timer.stop();
        threads.shutdown();
    }
}
