package org.reckoner.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How often a key may call: so many requests a minute, saved up to a tenth of that. Each node counts for itself. The keys that
 * called latest are remembered; one that was forgotten starts anew.
 */
@ApplicationScoped
class RequestLimits {
    static final int REMEMBERED_MAX = 10_000;
    private static final int SAVED_PART = 10;

    @Inject
    @ConfigProperty(name = "reckoner.api.requests")
    int perMinute;

    @Inject
    Clock clock;

    private final Map<String, Allowance> allowances = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Allowance> eldest) {
            return size() > REMEMBERED_MAX;
        }
    };

    /** What is left of a key's requests, in billionths of one, as of a moment. */
    private record Allowance(long left, Instant at) {}

    /**
     * Takes one request of a key's.
     *
     * @return nothing, or how long to wait where none is left
     */
    synchronized Duration waitFor(String key) {
        var now = clock.instant();
        var request = Duration.ofMinutes(1).toNanos();
        var most = request * Math.max(1, perMinute / SAVED_PART);
        var before = allowances.getOrDefault(key, new Allowance(most, now));
        var since = Math.min(Math.max(0, Duration.between(before.at(), now).toNanos()), request);
        var left = Math.min(most, before.left() + since * perMinute);
        if (left < request) {
            allowances.put(key, new Allowance(left, now));
            return Duration.ofNanos((request - left) / perMinute + 1);
        }
        allowances.put(key, new Allowance(left - request, now));
        return Duration.ZERO;
    }

    synchronized int remembered() {
        return allowances.size();
    }
}
