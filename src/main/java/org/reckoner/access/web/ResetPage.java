package org.reckoner.access.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.reckoner.access.AccessProblem;
import org.reckoner.access.AccountRow;
import org.reckoner.access.LogIns;
import org.reckoner.access.PasswordPolicy;
import org.reckoner.access.PasswordResets;
import org.reckoner.access.ResetToken;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.web.NoticesPage;

/** Somebody who forgot the password asks for a mail with a link, and sets a new one by it. */
@Named
@ViewScoped
public class ResetPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    LogIns logIns;

    @Inject
    PasswordResets resets;

    @Inject
    ClientAddress address;

    @Inject
    NoticesPage notices;

    private String token;
    private AccountRow account;
    private PasswordPolicy policy;
    private String email;
    private String password;
    private String repeated;
    private boolean asked;

    public void open() {
        if (token != null) {
            account = resets.of(new ResetToken(token));
            policy = resets.passwordPolicy(new ResetToken(token));
        }
    }

    /** The same answer for every e-mail, whether somebody has it or not. */
    public void ask() {
        logIns.forgotPassword(email, address.get());
        asked = true;
    }

    public String set() {
        if (!password.equals(repeated)) {
            throw RuleViolation.of("repeated", AccessProblem.PASSWORDS_DIFFER);
        }
        resets.set(new ResetToken(token), password);
        notices.done("reset.done");
        return "/login?faces-redirect=true";
    }

    /** Whether the page is opened to ask for a mail, not by a link that is good. */
    public boolean isAsking() {
        return account == null && !asked;
    }

    public boolean isAsked() {
        return asked;
    }

    /** The policy in words, before somebody types a password in vain. */
    public String getPolicy() {
        return PasswordHelp.of(policy.lengthMin(), policy.classesMin());
    }

    public AccountRow getAccount() {
        return account;
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
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
