package org.reckoner.access.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.reckoner.access.AccountRow;
import org.reckoner.access.Accounts;
import org.reckoner.access.NewAccount;
import org.reckoner.access.SecondFactors;
import org.reckoner.platform.web.NoticesPage;
import org.reckoner.tenant.TenantFile;
import org.reckoner.tenant.Tenants;

/** The wizard's last step: who administers the tenant, by a first password or by invitation. */
@Named
@ViewScoped
public class TenantAdministratorPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Tenants tenants;

    @Inject
    Accounts accounts;

    @Inject
    SecondFactors factors;

    @Inject
    NoticesPage notices;

    private Long id;
    private TenantFile tenant;
    private List<AccountRow> administrators;
    private String name;
    private String email;
    private boolean invited;
    private transient String password;

    public void open() {
        tenant = tenants.file(id);
        administrators = accounts.administrators(id);
    }

    /** Makes an administrator and stays, for another one. */
    public String add() {
        make();
        return "/system/tenant-administrator?faces-redirect=true&id=" + id;
    }

    /** Ends the wizard; whoever was typed becomes an administrator first. */
    public String finish() {
        if (isTyped()) {
            make();
        } else {
            tenants.finish(id);
        }
        return "/system/tenant?faces-redirect=true&id=" + id;
    }

    /** Makes a new link for somebody who never followed the first. */
    public String inviteAgain(long accountId) {
        InvitationLink.show(accounts.inviteAgain(id, accountId));
        return "/system/tenant-administrator?faces-redirect=true&id=" + id;
    }

    /** For somebody who lost the app and the recovery codes. */
    public String resetFactor(long accountId, String whose) {
        factors.reset(id, accountId);
        notices.done("factor.reset.done", whose);
        return "/system/tenant-administrator?faces-redirect=true&id=" + id;
    }

    private void make() {
        if (invited) {
            InvitationLink.show(accounts.inviteAdministrator(id, new NewAccount(name, email, null)));
            notices.done("administrator.invited", email);
        } else {
            accounts.addAdministrator(id, new NewAccount(name, email, password));
            notices.done("administrator.added", email);
        }
    }

    private boolean isTyped() {
        return name != null || email != null || password != null;
    }

    /** What the tenant asks of passwords. */
    public String getPasswordHelp() {
        var rules = tenant.authentication().passwords();
        return PasswordHelp.of(rules.lengthMin(), rules.classesMin());
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public TenantFile getTenant() {
        return tenant;
    }

    public List<AccountRow> getAdministrators() {
        return administrators;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public boolean isInvited() {
        return invited;
    }

    public void setInvited(boolean invited) {
        this.invited = invited;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
