package org.reckoner.tenant.web;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.Map;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.web.FormDraft;
import org.reckoner.tenant.TenantFile;
import org.reckoner.tenant.Tenants;

/** What the wizard's steps over a tenant's file share: opened from it, saved into it, and met with others' changes between. */
public abstract class TenantStepPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Tenants tenants;

    private Long id;
    private TenantFile seen;
    private FormDraft draft;

    /** The form's values as the file has them. */
    abstract Map<String, Serializable> values(TenantFile file);

    /** Saves what was typed over the version that was seen. */
    abstract void save(TenantFile over, FormDraft typed);

    abstract String nextPage();

    public void open() {
        start(tenants.file(id));
    }

    final void start(TenantFile file) {
        seen = file;
        draft = new FormDraft(values(file));
    }

    final void startNew(Map<String, Serializable> values) {
        draft = new FormDraft(values);
    }

    /** Saves the step and goes on to the next. */
    public String next() {
        save();
        return nextPage() + "?faces-redirect=true&id=" + id;
    }

    /** Saves the step and leaves the wizard, to come back or not. */
    public String close() {
        save();
        return "/system/tenant?faces-redirect=true&id=" + id;
    }

    /** Others' changes elsewhere in the file are no reason to stop; those in this form are, once, so that one sees them. */
    void save() {
        var now = tenants.file(id);
        if (now.version() != seen.version()) {
            seen = now;
            if (draft.meet(values(now))) {
                throw new RuleViolation(PlatformProblem.STALE);
            }
        }
        save(seen, draft);
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    /** The file as it was last read, or null for a tenant that is not there yet. */
    public TenantFile getSeen() {
        return seen;
    }

    public FormDraft getDraft() {
        return draft;
    }
}
