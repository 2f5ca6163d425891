package org.reckoner.accessgroup.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.reckoner.accessgroup.AccessGroups;
import org.reckoner.accessgroup.AccessMode;
import org.reckoner.accessgroup.AccessModes;
import org.reckoner.accessgroup.GroupDetails;
import org.reckoner.accessgroup.GroupRow;
import org.reckoner.platform.web.LazyRows;
import org.reckoner.platform.web.NoticesPage;
import org.reckoner.platform.web.Redirect;

/** The list of a tenant's access groups, and a new one. */
@Named
@ViewScoped
public class AccessGroupsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    AccessGroups groups;

    @Inject
    AccessModes modes;

    @Inject
    NoticesPage notices;

    private String text;
    private String name;
    private AccessMode mode;
    private LazyRows<GroupRow> rows;

    public void open() {
        mode = modes.mode();
        rows = new LazyRows<>((first, size, sort) -> groups.page(text, first, size), GroupRow::id);
    }

    /** Shows what fits, under a URL that shows the same again. */
    public String search() {
        return Redirect.to("/directory/groups");
    }

    public String create() {
        var id = groups.create(GroupDetails.named(name));
        notices.done("group.created", name.strip());
        return Redirect.to("/directory/group", "id", id);
    }

    public boolean isNarrowed() {
        return text != null && !text.isBlank();
    }

    public AccessMode getMode() {
        return mode;
    }

    public LazyRows<GroupRow> getRows() {
        return rows;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
