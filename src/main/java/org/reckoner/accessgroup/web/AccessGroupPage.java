package org.reckoner.accessgroup.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.omnifaces.util.Faces;
import org.reckoner.accessgroup.AccessGroups;
import org.reckoner.accessgroup.AccessMode;
import org.reckoner.accessgroup.AccessModes;
import org.reckoner.accessgroup.GroupDetails;
import org.reckoner.accessgroup.GroupPrivilege;
import org.reckoner.accessgroup.GroupRow;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.Texts;
import org.reckoner.platform.web.FormDraft;
import org.reckoner.platform.web.NoticesPage;
import org.reckoner.platform.web.Redirect;

/** An access group: what it is called, what it is for and what it gives. */
@Named
@ViewScoped
public class AccessGroupPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    AccessGroups groups;

    @Inject
    AccessModes modes;

    @Inject
    NoticesPage notices;

    private long id;
    private GroupRow group;
    private AccessMode mode;
    private FormDraft draft;

    public void open() {
        group = groups.get(id);
        mode = modes.mode();
        draft = new FormDraft(values(group));
    }

    private static Map<String, Serializable> values(GroupRow of) {
        var values = new HashMap<String, Serializable>();
        values.put("name", of.name());
        values.put("description", of.description());
        for (var one : GroupPrivilege.values()) {
            values.put(one.name(), of.privileges().contains(one));
        }
        return values;
    }

    /** Somebody else's change in between is shown once beside what was typed; saved again, what is on the page counts. */
    public String save() {
        var now = groups.get(id);
        if (now.version() != group.version()) {
            group = now;
            if (draft.meet(values(now))) {
                throw new RuleViolation(PlatformProblem.STALE);
            }
        }
        var given = Arrays.stream(GroupPrivilege.values())
                .filter(one -> draft.isTicked(one.name()))
                .collect(Collectors.toSet());
        groups.edit(id, group.version(), new GroupDetails(draft.text("name"), draft.text("description"), given));
        return done("group.edited", draft.text("name").strip());
    }

    public String delete() {
        var now = groups.get(id);
        if (now.version() != group.version()) {
            group = now;
            throw new RuleViolation(PlatformProblem.STALE);
        }
        groups.delete(id, now.version());
        notices.done("group.deleted", group.name());
        return Redirect.to("/directory/groups", "q", "");
    }

    String done(String key, String who) {
        notices.done(key, who);
        return Redirect.to("/directory/group", "id", id);
    }

    /** What deleting it would mean. */
    public String getDeletion() {
        return Texts.text(Faces.getLocale(), "group.delete.text", group.users(), group.teams());
    }

    public List<GroupPrivilege> getPrivileges() {
        return List.of(GroupPrivilege.values());
    }

    public GroupRow getGroup() {
        return group;
    }

    public AccessMode getMode() {
        return mode;
    }

    public FormDraft getDraft() {
        return draft;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
