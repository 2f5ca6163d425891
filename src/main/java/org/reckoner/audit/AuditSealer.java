package org.reckoner.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.reckoner.platform.Caller;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.OpenToAll;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Races;
import org.reckoner.platform.Requires;
import org.reckoner.platform.TenantScope;

/** Goes over many chains, each in transactions of its own. */
@ApplicationScoped
public class AuditSealer {
    private static final Caller SEALER = Caller.system("process audit sealing");
    private static final int ROUNDS_MAX = 500;

    @Inject
    AuditChains chains;

    @Inject
    CurrentCaller callers;

    @Inject
    TenantScope scope;

    /** Seals what was written since the last time. Several nodes may do so at once: each chain waits for one of them. */
    @OpenToAll("called by the timer alone; acts as the system")
    public void seal() {
        callers.run(SEALER, () -> {
            for (var chain : chains.waiting()) {
                var rounds = 0;
                while (rounds++ < ROUNDS_MAX && Races.won(() -> chains.seal(chain)) > 0) {
                    // until nothing of this chain waits
                }
            }
        });
    }

    /** Verifies the chain of the tenant the caller is in; outside any, for whoever sees all tenants, all of them. */
    @Requires(Privilege.VIEW_AUDIT)
    public List<ChainVerdict> verify() {
        if (scope.current().isPresent() || !callers.required().seesAllTenants()) {
            return List.of(chains.verifyOwn());
        }
        var verdicts = new ArrayList<ChainVerdict>();
        var after = -1L;
        for (var some = chains.all(after); !some.isEmpty(); some = chains.all(after)) {
            for (var chain : some) {
                verdicts.add(chains.verify(chain));
                after = chain;
            }
        }
        return verdicts;
    }
}
