package org.reckoner.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.reckoner.platform.AuditEvent;
import org.reckoner.platform.OpenToAll;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.RuleViolation;

/**
 * The clock of business dates: periods, report dates, due dates, schedules. It is the real one, except where the platform
 * owner of a test installation has started the test clock, which stands still and is only moved forward (product.md 2).
 * Who asks needs no transaction of their own for the one row: to begin and end one is three more trips to the database.
 */
@ApplicationScoped
@Transactional
public class BusinessClock {
    private static final String PRODUCTION = "production";

    @Inject
    BusinessClockStore store;

    @Inject
    Clock real;

    @Inject
    @ConfigProperty(name = "reckoner.mode")
    String mode;

    @Inject
    Event<AuditEvent> audit;

    @Inject
    Event<ClockMoved> moved;

    /** Now, in business. */
    @Transactional(Transactional.TxType.SUPPORTS)
    @OpenToAll("everyone may know what time it is")
    public Instant now() {
        return testTime().orElseGet(real::instant);
    }

    /** Today in a zone, in business. */
    @Transactional(Transactional.TxType.SUPPORTS)
    @OpenToAll("everyone may know what day it is")
    public LocalDate today(ZoneId zone) {
        return now().atZone(zone).toLocalDate();
    }

    /** Where the test clock stands, or empty while the real clock rules. */
    @Transactional(Transactional.TxType.SUPPORTS)
    @OpenToAll("every page's banner shows it")
    public Optional<Instant> testTime() {
        return isProduction() ? Optional.empty() : store.standsAt();
    }

    @OpenToAll("says why there is no test clock")
    public boolean isProduction() {
        return PRODUCTION.equals(mode);
    }

    /**
     * Starts the test clock at any time, or moves it forward.
     *
     * @throws RuleViolation in production mode, and where it would go back
     */
    @Requires(Privilege.MOVE_CLOCK)
    public void moveTo(Instant time) {
        if (isProduction()) {
            throw new RuleViolation(SettingsProblem.CLOCK_IN_PRODUCTION);
        }
        var before = store.lockedStandsAt();
        if (before.isPresent() && time.isBefore(before.get())) {
            throw RuleViolation.of(
                    "standsAt", SettingsProblem.CLOCK_BACKWARDS, before.get().toString());
        }
        store.moveTo(time);
        audit.fire(AuditEvent.of(null, before.isPresent() ? "clock.moved" : "clock.started", "clock", 1)
                .changed(before.orElse(null), time));
        moved.fire(new ClockMoved(before.isEmpty(), time));
    }
}
