package org.reckoner.directory.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.reckoner.directory.UserDetail;
import org.reckoner.directory.UserNames;
import org.reckoner.directory.UserState;
import org.reckoner.directory.Users;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.web.FormDraft;
import org.reckoner.platform.web.NoticesPage;
import org.reckoner.platform.web.Redirect;
import org.reckoner.tenant.Tenants;

/** A user: how they are called, whether they are active, what they hold and held. */
@Named
@ViewScoped
public class UserPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Users users;

    @Inject
    Tenants tenants;

    @Inject
    NoticesPage notices;

    private long id;
    private UserDetail detail;
    private FormDraft draft;
    private ZoneId zone;

    public void open() {
        detail = users.get(id);
        draft = new FormDraft(names(detail));
        zone = tenants.billing().zone();
    }

    private static Map<String, Serializable> names(UserDetail of) {
        var values = new HashMap<String, Serializable>();
        values.put("name", of.user().name());
        values.put("email", of.user().email());
        return values;
    }

    /** Others' changes elsewhere are no reason to stop; one of the name or e-mail is, once, so that it is seen. */
    public String save() {
        var now = users.get(id);
        if (now.user().version() != detail.user().version()) {
            detail = now;
            if (draft.meet(names(now))) {
                throw new RuleViolation(PlatformProblem.STALE);
            }
        }
        users.edit(id, detail.user().version(), new UserNames(draft.text("name"), draft.text("email")));
        return done("user.edited");
    }

    public String archive() {
        users.archive(id, fresh());
        return done("user.archived");
    }

    public String reinstate() {
        users.reinstate(id, fresh());
        return done("user.reinstated");
    }

    public String delete() {
        users.delete(id, fresh());
        return done("user.deleted");
    }

    /** The version that is on the page, if it is still the last one; otherwise the page is brought up to it first. */
    int fresh() {
        var now = users.get(id);
        if (now.user().version() != detail.user().version()) {
            detail = now;
            throw new RuleViolation(PlatformProblem.STALE);
        }
        return now.user().version();
    }

    String done(String key) {
        notices.done(key, detail.user().name());
        return Redirect.to("/directory/user", "id", id);
    }

    public boolean isActive() {
        return detail.user().state() == UserState.ACTIVE;
    }

    public boolean isDeleted() {
        return detail.user().state() == UserState.DELETED;
    }

    public UserDetail getDetail() {
        return detail;
    }

    public FormDraft getDraft() {
        return draft;
    }

    /** The tenant's, in which histories are read and typed. */
    public ZoneId getZone() {
        return zone;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
