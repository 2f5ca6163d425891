package org.reckoner.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/**
 * What a thread does for one tenant after the other it reads for some of them at once: a statement that asks for a hundred tenants costs
 * hardly more than one that asks for one. Outside {@link #over} everything is read when it is asked for.
 *
 * <p>Who only looks is told the same all over the answer ({@link #look}): what its parts ask again is not read again.
 *
 * <p>What was read ahead may have changed when it is used, as anything may that was read before. Of a tenant that is done
 * ({@link #forget}) nothing is kept.
 */
@ApplicationScoped
public class ReadAhead {
    /** A question that is put in so many ways is each tenant's own, and reading the answers of others is in vain. */
    private static final int WAYS_MAX = 64;

    private static final ThreadLocal<Ahead> CURRENT = new ThreadLocal<>();

    @Inject
    TenantScope scope;

    /** What is asked of the database for some tenants. */
    @FunctionalInterface
    public interface Question<T> {
        /** The answers by the tenants' ids. One that is left out is asked for alone. */
        Map<Long, T> answers(TenantList tenants);
    }

    /** What the thread works on, and what it has read. */
    private static final class Ahead {
        private final Set<TenantId> tenants;
        private final boolean looking;
        private final Map<List<?>, Map<Long, ?>> answers = new HashMap<>();
        private final Map<List<?>, Object> shared = new HashMap<>();
        private final Map<String, Integer> ways = new HashMap<>();

        Ahead(Collection<TenantId> tenants, boolean looking) {
            this.tenants = new LinkedHashSet<>(tenants);
            this.looking = looking;
        }

        boolean covers(TenantId tenant) {
            return tenants.size() > 1 && tenants.contains(tenant);
        }

        boolean mayAsk(String what) {
            return ways.merge(what, 1, Integer::sum) <= WAYS_MAX;
        }
    }

    /** Does work that goes through these tenants. */
    public <T> T over(Collection<TenantId> tenants, Callable<T> work) throws Exception {
        return within(new Ahead(tenants, false), work);
    }

    /** Answers somebody who only looks, and changes nothing of what is {@link #shared} or {@link #seen}. */
    public <T> T look(Callable<T> work) throws Exception {
        return within(new Ahead(List.of(), true), work);
    }

    private static <T> T within(Ahead ahead, Callable<T> work) throws Exception {
        var outer = CURRENT.get();
        CURRENT.set(ahead);
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

    /** A tenant's work is done: what is asked of it from now on is read anew. */
    public void forget(TenantId tenant) {
        var ahead = CURRENT.get();
        if (ahead != null) {
            ahead.tenants.remove(tenant);
        }
    }

    /**
     * The answer to a question about the tenant the thread is in.
     *
     * @param what names the question
     * @param how what it depends on besides the tenant
     */
    public <T> T of(String what, List<?> how, Question<T> question) {
        return known(what, how, question).orElseGet(() -> {
            var tenant = scope.required();
            return question.answers(TenantList.of(tenant)).get(tenant.value());
        });
    }

    /** The same where it is read ahead; empty where the caller has to ask for the tenant alone. */
    @SuppressWarnings("unchecked") // a question's name and dependencies always stand with the same question
    public <T> Optional<T> known(String what, List<?> how, Question<T> question) {
        var tenant = scope.required();
        var ahead = CURRENT.get();
        if (ahead == null || !ahead.covers(tenant)) {
            return Optional.empty();
        }
        var key = List.of(what, how);
        var known = (Map<Long, T>) ahead.answers.get(key);
        if (known == null && ahead.mayAsk(what)) {
            known = question.answers(TenantList.of(ahead.tenants));
            ahead.answers.put(key, known);
        }
        return known == null ? Optional.empty() : Optional.ofNullable(known.get(tenant.value()));
    }

    /** What is the same for all tenants, read once. */
    @SuppressWarnings("unchecked") // as above
    public <T> T shared(String what, List<?> how, Supplier<T> question) {
        var ahead = CURRENT.get();
        if (ahead == null) {
            return question.get();
        }
        var key = List.of(what, how);
        if (!ahead.shared.containsKey(key)) {
            ahead.shared.put(key, question.get());
        }
        return (T) ahead.shared.get(key);
    }

    /**
     * What somebody who looks is told once, however many parts of the answer ask; all others read it each time.
     *
     * @param how what it depends on, the tenant included
     */
    public <T> T seen(String what, List<?> how, Supplier<T> question) {
        var ahead = CURRENT.get();
        return ahead != null && ahead.looking ? shared(what, how, question) : question.get();
    }
}
