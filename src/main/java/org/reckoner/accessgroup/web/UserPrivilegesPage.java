package org.reckoner.accessgroup.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.reckoner.accessgroup.EffectivePrivileges;
import org.reckoner.accessgroup.UserPrivileges;

/** On a user's page: what they may in Reckoner, and by what. */
@Named
@ViewScoped
public class UserPrivilegesPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    EffectivePrivileges privileges;

    private UserPrivileges found;

    public void open(long userId) {
        found = privileges.of(userId);
    }

    public UserPrivileges getFound() {
        return found;
    }
}
