package org.reckoner.settings.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.reckoner.platform.Zones;
import org.reckoner.platform.web.NoticesPage;
import org.reckoner.settings.BusinessClock;

/** Starts the test clock and moves it forward. */
@Named
@ViewScoped
public class ClockPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    BusinessClock clock;

    @Inject
    NoticesPage notices;

    private Instant testTime;
    private boolean production;
    private String zone = "UTC";
    private LocalDateTime standsAt;

    public void open() {
        testTime = clock.testTime().orElse(null);
        production = clock.isProduction();
        standsAt = LocalDateTime.ofInstant(clock.now(), Zones.named("zone", "clock.zone", zone))
                .withSecond(0)
                .withNano(0);
    }

    public String move() {
        var started = clock.testTime().isEmpty();
        clock.moveTo(standsAt.atZone(Zones.named("zone", "clock.zone", zone)).toInstant());
        notices.done(started ? "clock.started" : "clock.moved");
        return "/system/clock?faces-redirect=true";
    }

    /** Zones whose names hold what was typed. */
    public List<String> completeZone(String typed) {
        return Zones.containing(typed);
    }

    /** Whether the test clock rules already. */
    public boolean isStarted() {
        return testTime != null;
    }

    /** Where the test clock stands, or null. */
    public Instant getTestTime() {
        return testTime;
    }

    public boolean isProduction() {
        return production;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public LocalDateTime getStandsAt() {
        return standsAt;
    }

    public void setStandsAt(LocalDateTime standsAt) {
        this.standsAt = standsAt;
    }
}
