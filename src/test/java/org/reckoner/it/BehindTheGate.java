package org.reckoner.it;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.reckoner.platform.Requires;

/**
 * Stands right behind the gate of every boundary and, while a test has closed the way, lets nobody further: so the test sees
 * who gets past the gate, and nothing happens there.
 */
@Requires
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 1)
public class BehindTheGate {
    private static final ThreadLocal<Boolean> CLOSED = ThreadLocal.withInitial(() -> false);

    /** The caller got past the gate. */
    static final class GotPast extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    static void close() {
        CLOSED.set(true);
    }

    static void open() {
        CLOSED.remove();
    }

    @AroundInvoke
    Object stop(InvocationContext call) throws Exception {
        if (CLOSED.get()) {
            throw new GotPast();
        }
        return call.proceed();
    }
}
