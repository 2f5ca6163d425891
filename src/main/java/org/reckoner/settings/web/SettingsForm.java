package org.reckoner.settings.web;

import java.io.Serializable;
import java.util.Map;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.web.FormDraft;
import org.reckoner.settings.Section;

/** What the pages over a section of settings share: opened from it, saved into it, and met with others' changes between. */
public abstract class SettingsForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private int seenVersion;
    private FormDraft draft;
    private transient Section section;

    /** The section as it is saved now. */
    protected abstract Section read();

    /** The inputs' values as the section has them. */
    protected abstract Map<String, Serializable> values(Section section);

    /** Opens the form with what is saved. */
    public void open() {
        section = read();
        seenVersion = section.version();
        draft = new FormDraft(values(section));
    }

    /**
     * Meets what others saved since the form was opened.
     *
     * @return the version to save over
     * @throws RuleViolation {@link PlatformProblem#STALE} once, so that whoever saves sees what the others changed in this form
     */
    protected int met() {
        section = read();
        if (section.version() != seenVersion) {
            seenVersion = section.version();
            if (draft.meet(values(section))) {
                throw new RuleViolation(PlatformProblem.STALE);
            }
        }
        return seenVersion;
    }

    /** Who changed the section last, and when. */
    public Section getSection() {
        if (section == null) {
            section = read();
        }
        return section;
    }

    public FormDraft getDraft() {
        return draft;
    }
}
