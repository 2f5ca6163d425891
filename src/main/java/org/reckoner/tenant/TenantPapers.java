package org.reckoner.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.reckoner.platform.OpenToAll;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.TenantScope;

/** What stands on papers for the tenant the thread is in: its name, address and contacts. */
@ApplicationScoped
@Transactional
public class TenantPapers {
    @Inject
    TenantStore store;

    @Inject
    TenantScope scope;

    @OpenToAll("the scope was entered by right; it stands on every invoice")
    public TenantDetails details() {
        return store.known(scope.required())
                .map(TenantStore.Known::details)
                .orElseThrow(() -> new RuleViolation(PlatformProblem.NOT_FOUND));
    }
}
