package org.reckoner.accessgroup.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.util.Faces;
import org.reckoner.accessgroup.AccessMode;
import org.reckoner.accessgroup.AccessModes;
import org.reckoner.accessgroup.ConcernedLogIn;
import org.reckoner.accessgroup.SwitchPreview;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.Page;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.Texts;
import org.reckoner.platform.web.LazyRows;
import org.reckoner.platform.web.NoticesPage;
import org.reckoner.platform.web.Redirect;

/** The switch between basic roles and access groups, with whom it would take what from. */
@Named
@ViewScoped
public class AccessModePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    AccessModes modes;

    @Inject
    CurrentCaller callers;

    @Inject
    NoticesPage notices;

    private AccessMode mode;
    private SwitchPreview preview;
    private LazyRows<ConcernedLogIn> rows;

    public void open() {
        mode = modes.mode();
        preview = modes.preview();
        rows = new LazyRows<>((first, size, sort) -> part(first, size), ConcernedLogIn::accountId);
    }

    private Page<ConcernedLogIn> part(int first, int size) {
        var all = preview.first();
        var from = Math.min(first, all.size());
        return new Page<>(all.subList(from, Math.min(all.size(), from + size)), all.size());
    }

    /** Turns it as it was shown; what has changed meanwhile is shown first. */
    public String turn() {
        try {
            modes.turn(preview.toGroups(), mode.version(), preview.losing());
        } catch (RuleViolation refused) {
            open();
            throw refused;
        }
        notices.done(preview.toGroups() ? "access-mode.done.groups" : "access-mode.done.roles");
        return Redirect.to("/directory/access-mode");
    }

    /** Whether the caller may turn it; who may edit groups alone sees what it would do. */
    public boolean isMine() {
        return callers.required().may(Privilege.EDIT_TENANT);
    }

    /** What it would do to how many. */
    public String getQuestion() {
        return Texts.text(Faces.getLocale(), "access-mode.question", preview.losing(), preview.gaining());
    }

    public AccessMode getMode() {
        return mode;
    }

    public SwitchPreview getPreview() {
        return preview;
    }

    public LazyRows<ConcernedLogIn> getRows() {
        return rows;
    }
}
