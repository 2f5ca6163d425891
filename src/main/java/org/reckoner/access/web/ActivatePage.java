package org.reckoner.access.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.reckoner.access.AccessProblem;
import org.reckoner.access.AccountRow;
import org.reckoner.access.Accounts;
import org.reckoner.access.InvitationToken;
import org.reckoner.access.PasswordPolicy;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.web.NoticesPage;

/** Somebody who was invited sets the first password. */
@Named
@ViewScoped
public class ActivatePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Accounts accounts;

    @Inject
    NoticesPage notices;

    private String token;
    private AccountRow invited;
    private PasswordPolicy policy;
    private String password;
    private String repeated;

    public void open() {
        if (token == null) {
            throw new RuleViolation(AccessProblem.INVITATION_UNKNOWN);
        }
        invited = accounts.invited(new InvitationToken(token));
        policy = accounts.passwordPolicy(new InvitationToken(token));
    }

    public String accept() {
        if (!password.equals(repeated)) {
            throw RuleViolation.of("repeated", AccessProblem.PASSWORDS_DIFFER);
        }
        accounts.accept(new InvitationToken(token), password);
        notices.done("activate.done");
        return "/login?faces-redirect=true";
    }

    /** The policy in words, before somebody types a password in vain. */
    public String getPolicy() {
        return PasswordHelp.of(policy.lengthMin(), policy.classesMin());
    }

    public AccountRow getInvited() {
        return invited;
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getRepeated() {
        return repeated;
    }

    public void setRepeated(String repeated) {
        this.repeated = repeated;
    }
}
