package org.reckoner.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.reckoner.event.WorkQueue;
import org.reckoner.platform.OpenToAll;

/**
 * What a load balancer and a container ask: whether this node can serve. It cannot without its database. It can while the
 * queue of work stands still, which is said beside it: no other node would help, and pages work. Tells strangers nothing else.
 */
@ApplicationScoped
@org.eclipse.microprofile.health.Readiness
public class Readiness implements HealthCheck {
    private static final System.Logger LOG = System.getLogger(Readiness.class.getName());

    /** Whoever asks more often than this gets the last answer. */
    private static final Duration KEPT = Duration.ofSeconds(1);

    private static final Duration STUCK_AFTER = Duration.ofMinutes(15);

    @Inject
    WorkQueue queue;

    @Inject
    Serving serving;

    @Inject
    Clock clock;

    /** How long an item that is due may wait while none is finished before the queue counts as stuck; asked before the application's defaults are there. */
    @Inject
    @ConfigProperty(name = "reckoner.queue.stuck")
    Optional<Duration> stuckAfter;

    private volatile Answer last;

    private record Answer(Instant at, boolean up, String queue) {}

    @Override
    @OpenToAll("a yes or a no")
    public HealthCheckResponse call() {
        if (!serving.hasBegun()) {
            return HealthCheckResponse.down("database");
        }
        var now = clock.instant();
        var answer = last;
        if (answer == null || answer.at().plus(KEPT).isBefore(now)) {
            answer = ask(now);
            last = answer;
        }
        return HealthCheckResponse.named("database")
                .status(answer.up())
                .withData("queue", answer.queue())
                .build();
    }

    private Answer ask(Instant now) {
        try {
            return new Answer(now, true, queue.isMoving(stuckAfter.orElse(STUCK_AFTER)) ? "moving" : "stuck");
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "event health.down", e);
            return new Answer(now, false, "unknown");
        }
    }
}
