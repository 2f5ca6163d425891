package org.reckoner.directory.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.reckoner.directory.UserDetail;
import org.reckoner.directory.UserState;
import org.reckoner.directory.Users;
import org.reckoner.platform.web.NoticesPage;
import org.reckoner.platform.web.Redirect;

/** A user with the history of licences. */
@Named
@ViewScoped
public class UserPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Users users;

    @Inject
    NoticesPage notices;

    private long id;
    private UserDetail detail;

    public void open() {
        detail = users.get(id);
    }

    public String archive() {
        users.archive(id, detail.user().version());
        notices.done("user.archived", detail.user().name());
        return Redirect.to("/directory/user", "id", id);
    }

    public String reinstate() {
        users.reinstate(id, detail.user().version());
        notices.done("user.reinstated", detail.user().name());
        return Redirect.to("/directory/user", "id", id);
    }

    public boolean isActive() {
        return detail.user().state() == UserState.ACTIVE;
    }

    public boolean isArchived() {
        return detail.user().state() == UserState.ARCHIVED;
    }

    public UserDetail getDetail() {
        return detail;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
