package org.reckoner.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.omnifaces.util.Faces;
import org.reckoner.platform.Caller;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.TenantScope;

/** Addresses of pages and downloads, which keep a landlord in the tenant they are in. */
@ApplicationScoped
public class TenantAddress {
    /** The URL parameter by which a landlord's page says which tenant it is about. */
    public static final String PARAMETER = "tenant";

    @Inject
    CurrentCaller callers;

    @Inject
    TenantScope scope;

    /** The value of {@link #PARAMETER} by which links stay in a landlord's tenant; null for everyone else. */
    public Long tenantOrNull() {
        var landlord = callers.get().map(Caller::role).filter(role -> role.isLandlord());
        return landlord.flatMap(role -> scope.current())
                .map(tenant -> tenant.value())
                .orElse(null);
    }

    /**
     * The address of what is at a path of this application.
     *
     * @param path may have parameters
     */
    public String of(String path) {
        var tenant = tenantOrNull();
        var next = path.indexOf('?') < 0 ? "?" : "&";
        return Faces.getRequestContextPath() + path + (tenant == null ? "" : next + PARAMETER + "=" + tenant);
    }
}
