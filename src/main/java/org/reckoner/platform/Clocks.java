package org.reckoner.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;

/** The one place that reads the machine's clock. For leases, log-ins, tokens and logs; business dates ask BusinessClock. */
@ApplicationScoped
public class Clocks {
    /** Ticks in microseconds, as DATETIME(6) does: what is written is read back the same. */
    @Produces
    Clock real() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));
    }
}
