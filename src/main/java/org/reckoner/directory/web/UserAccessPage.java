package org.reckoner.directory.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.reckoner.access.AccountRow;
import org.reckoner.access.NewUserLogIn;
import org.reckoner.access.web.InvitationLink;
import org.reckoner.directory.UserAccess;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Role;

/** On a user's page: whether they log in to Reckoner, and as what. */
@Named
@ViewScoped
public class UserAccessPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    UserAccess access;

    @Inject
    UserPage page;

    @Inject
    CurrentCaller callers;

    private AccountRow logIn;
    private String email;
    private Role role = Role.ADMIN;

    /** Who may not change it is shown nothing of it. */
    public void open() {
        if (isAllowed()) {
            logIn = access.of(page.getId()).orElse(null);
            role = logIn == null ? Role.ADMIN : logIn.role();
            email = page.getDetail().user().email();
        }
    }

    public String give() {
        page.fresh();
        access.give(page.getId(), email, role).ifPresent(InvitationLink::show);
        return page.done("user.access.given");
    }

    public String inviteAgain() {
        InvitationLink.show(access.inviteAgain(page.getId()));
        return page.done("user.access.invited");
    }

    public String turn() {
        access.turn(page.getId(), logIn.role(), role);
        return page.done("user.access.turned");
    }

    public String takeAway() {
        access.takeAway(page.getId());
        return page.done("user.access.taken");
    }

    public boolean isAllowed() {
        return callers.required().may(Privilege.EDIT_TENANT);
    }

    /** Whether the log-in is the caller's own, which nobody changes. */
    public boolean isOwn() {
        return logIn != null
                && Long.valueOf(logIn.id()).equals(callers.required().accountId());
    }

    public List<Role> getRoles() {
        return NewUserLogIn.ROLES;
    }

    /** The user's log-in, or null. */
    public AccountRow getLogIn() {
        return logIn;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }
}
