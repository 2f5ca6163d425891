package org.reckoner.tenant.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.reckoner.platform.web.FormDraft;
import org.reckoner.tenant.Billable;
import org.reckoner.tenant.Installation;
import org.reckoner.tenant.TenantFile;

/** The wizard's first step; without an id it starts a tenant. */
@Named
@ViewScoped
public class TenantDetailsPage extends TenantStepPage {
    private static final long serialVersionUID = 1L;

    /** The identifiers typed before on premise was chosen, for whoever changes their mind. */
    private final Map<String, Serializable> kept = new HashMap<>();

    @Override
    public void open() {
        if (getId() == null) {
            tenants.checkMayCreate();
            startNew(DetailsForm.blank());
        } else {
            super.open();
        }
    }

    @Override
    Map<String, Serializable> values(TenantFile file) {
        return DetailsForm.values(file.details());
    }

    @Override
    void save() {
        if (getSeen() == null) {
            setId(tenants.create(DetailsForm.details(getDraft())));
        } else {
            super.save();
        }
    }

    @Override
    void save(TenantFile over, FormDraft typed) {
        tenants.describe(over.id(), over.version(), DetailsForm.details(typed));
    }

    @Override
    String nextPage() {
        return "/system/tenant-licence";
    }

    /** On premise there are no identifiers: the inputs are emptied, and filled again on the way back. */
    public void installationChosen() {
        var typed = getDraft().getTyped();
        if (isOnPremise()) {
            DetailsForm.IDENTIFIERS.forEach(key -> kept.put(key, typed.put(key, null)));
        } else {
            typed.putAll(kept);
            kept.clear();
        }
    }

    public boolean isOnPremise() {
        return Installation.ON_PREMISE.name().equals(getDraft().text("installation"));
    }

    public boolean isExternalIdNeeded() {
        return !isOnPremise() && !Billable.NONE.name().equals(getDraft().text("billable"));
    }

    public boolean isPureConnect() {
        return Billable.PURECONNECT.name().equals(getDraft().text("billable"));
    }

    /** Whether the tenant has its PureConnect Instance Unique ID already. */
    public boolean isInstanceFixed() {
        return getSeen() != null && getSeen().details().instanceId() != null;
    }
}
