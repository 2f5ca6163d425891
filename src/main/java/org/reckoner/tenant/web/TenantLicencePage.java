package org.reckoner.tenant.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import org.reckoner.platform.web.FormDraft;
import org.reckoner.tenant.TenantFile;

/** The wizard's second step. */
@Named
@ViewScoped
public class TenantLicencePage extends TenantStepPage {
    private static final long serialVersionUID = 1L;

    @Override
    Map<String, Serializable> values(TenantFile file) {
        return LicenceForm.values(file.licence());
    }

    @Override
    void save(TenantFile over, FormDraft typed) {
        tenants.license(over.id(), over.version(), LicenceForm.licence(typed));
    }

    @Override
    String nextPage() {
        return "/system/tenant-authentication";
    }
}
