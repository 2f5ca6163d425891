package org.reckoner.it;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.reckoner.platform.Caller;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.Role;
import org.reckoner.platform.TenantId;
import org.reckoner.platform.TenantScope;

/** Lets a test inside the server act as somebody, in a tenant or in none. */
@ApplicationScoped
public class As {
    @Inject
    CurrentCaller callers;

    @Inject
    TenantScope scope;

    public <T> T owner(Callable<T> work) throws Exception {
        return callers.as(caller(Role.PLATFORM_OWNER, 1L, null), work);
    }

    /** A process of the system, in no tenant. */
    public <T> T system(Callable<T> work) throws Exception {
        return callers.as(Caller.system("TEST"), work);
    }

    /** A landlord with the assignments of that account. */
    public <T> T landlord(long account, Callable<T> work) throws Exception {
        return callers.as(caller(Role.LANDLORD, account, null), work);
    }

    /** The administrator of a tenant, who is always inside it. */
    public <T> T administrator(TenantId tenant, Callable<T> work) throws Exception {
        return someone(Role.TENANT_ADMINISTRATOR, tenant, work);
    }

    /** Somebody of a tenant, who is always inside it. */
    public <T> T someone(Role role, TenantId tenant, Callable<T> work) throws Exception {
        return callers.as(caller(role, 2L, tenant), () -> scope.within(tenant, work));
    }

    /** The platform owner inside a tenant. */
    public <T> T ownerIn(TenantId tenant, Callable<T> work) throws Exception {
        return owner(() -> scope.within(tenant, work));
    }

    private static Caller caller(Role role, long account, TenantId tenant) {
        return new Caller(account, role.name().toLowerCase(Locale.ROOT), "Test", role, tenant, Locale.ENGLISH, null);
    }
}
