package org.reckoner.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.Callable;

/** The caller of this thread's work. Set by the access filter for people and by {@link #as} for processes. */
@ApplicationScoped
public class CurrentCaller {
    private static final ThreadLocal<Caller> CURRENT = new ThreadLocal<>();

    /** Runs work as the caller and restores the one before, whatever happens. */
    public <T> T as(Caller caller, Callable<T> work) throws Exception {
        var outer = CURRENT.get();
        CURRENT.set(caller);
        try {
            return work.call();
        } finally {
            if (outer == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(outer);
            }
        }
    }

    /** The same for work that gives nothing and throws nothing checked. */
    public void run(Caller caller, Runnable work) {
        try {
            as(caller, () -> {
                work.run();
                return null;
            });
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public Optional<Caller> get() {
        return Optional.ofNullable(CURRENT.get());
    }

    /**
     * The caller.
     *
     * @throws RuleViolation {@link PlatformProblem#FORBIDDEN} where nobody is known
     */
    public Caller required() {
        return get().orElseThrow(() -> new RuleViolation(PlatformProblem.FORBIDDEN, "log-in"));
    }
}
