package org.reckoner.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.reckoner.platform.StandingProcess;
import org.reckoner.platform.StandingState;

/** How the sealing of the audit stands, for Global Events. */
@ApplicationScoped
class SealingProcess implements StandingProcess {
    private static final String KEY = "AUDIT_SEALING";

    @Inject
    SealStore store;

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public StandingState state() {
        var counts = store.counts();
        return new StandingState(
                KEY, counts.waiting(), 0, counts.lastSealedAt(), "/system/audit.xhtml", null, List.of());
    }
}
