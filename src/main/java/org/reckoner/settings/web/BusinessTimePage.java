package org.reckoner.settings.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import org.reckoner.settings.BusinessClock;

/** What every page's banner says of the test clock. */
@Named("businessTime")
@RequestScoped
public class BusinessTimePage {
    @Inject
    BusinessClock clock;

    private Instant testTime;

    @PostConstruct
    void read() {
        testTime = clock.testTime().orElse(null);
    }

    /** Whether business goes by the test clock. */
    public boolean isTesting() {
        return testTime != null;
    }

    /** Where the test clock stands, or null. */
    public Instant getNow() {
        return testTime;
    }
}
