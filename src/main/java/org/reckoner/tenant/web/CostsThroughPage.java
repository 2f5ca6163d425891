package org.reckoner.tenant.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.TenantScope;
import org.reckoner.tenant.PartnerDetails;
import org.reckoner.tenant.Partners;

/** Tells a partner's tenant, where its people look for money, through whom its costs come (product.md 1, Partner). */
@Named("costsThrough")
@RequestScoped
public class CostsThroughPage {
    @Inject
    Partners partners;

    @Inject
    CurrentCaller callers;

    @Inject
    TenantScope scope;

    private PartnerDetails partner;

    @PostConstruct
    void find() {
        var asks = callers.get()
                .filter(caller -> !caller.role().isLandlord() && caller.may(Privilege.EDIT_BILLING))
                .isPresent();
        partner = asks && scope.current().isPresent() ? partners.current().orElse(null) : null;
    }

    /** The partner, or null where the tenant has none or the caller is not one who would ask. */
    public PartnerDetails getPartner() {
        return partner;
    }
}
