package org.reckoner.tenant.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import org.reckoner.platform.web.FormDraft;
import org.reckoner.tenant.AuthenticationKind;
import org.reckoner.tenant.TenantFile;

/** The wizard's third step. The client secret goes in and never comes out again. */
@Named
@ViewScoped
public class TenantAuthenticationPage extends TenantStepPage {
    private static final long serialVersionUID = 1L;

    private transient String clientSecret;

    @Override
    Map<String, Serializable> values(TenantFile file) {
        return AuthenticationForm.values(file.authentication());
    }

    @Override
    void save(TenantFile over, FormDraft typed) {
        tenants.authenticate(over.id(), over.version(), AuthenticationForm.authentication(typed, clientSecret));
    }

    @Override
    String nextPage() {
        return "/system/tenant-administrator";
    }

    public boolean isOpenId() {
        return AuthenticationKind.OPENID_CONNECT.name().equals(getDraft().text("authentication"));
    }

    public String getClientSecret() {
        return null;
    }

    /** The page never shows a secret again, not even one just typed: an empty input keeps it until it is saved. */
    public void setClientSecret(String clientSecret) {
        if (clientSecret != null) {
            this.clientSecret = clientSecret;
        }
    }

    public String getClientSecretHelp() {
        if (clientSecret != null) {
            return "tenant.clientSecret.typed";
        }
        return getSeen().secretKept() ? "tenant.clientSecret.kept" : "tenant.clientSecret.help";
    }
}
