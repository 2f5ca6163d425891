package org.reckoner.directory.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.reckoner.directory.HeldNumber;
import org.reckoner.directory.NumberRow;
import org.reckoner.directory.PhoneNumbers;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.web.FormDraft;
import org.reckoner.platform.web.NoticesPage;
import org.reckoner.platform.web.Redirect;
import org.reckoner.settings.BusinessClock;
import org.reckoner.tenant.Tenants;

/** A phone number: how it is held, its release, and putting right what is on record. */
@Named
@ViewScoped
public class NumberPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    PhoneNumbers numbers;

    @Inject
    Tenants tenants;

    @Inject
    BusinessClock clock;

    @Inject
    NoticesPage notices;

    private long id;
    private NumberRow number;
    private FormDraft draft;
    private LocalDate lastDay;

    public void open() {
        number = numbers.get(id);
        draft = new FormDraft(values(number));
        lastDay = clock.today(tenants.billing().zone());
    }

    private static Map<String, Serializable> values(NumberRow of) {
        var values = new HashMap<String, Serializable>();
        values.put("kind", of.kind());
        values.put("ported", of.ported());
        values.put("orderedOn", of.orderedOn());
        values.put("releasedOn", of.releasedOnOrNull());
        return values;
    }

    public String release() {
        if (isChangedByOthers()) {
            throw new RuleViolation(PlatformProblem.STALE);
        }
        numbers.release(id, number.version(), lastDay);
        return done("number.released");
    }

    public String correct() {
        if (isChangedByOthers()) {
            throw new RuleViolation(PlatformProblem.STALE);
        }
        var kind = draft.text("kind");
        numbers.correct(
                id,
                number.version(),
                new HeldNumber(
                        kind == null ? null : kind.strip(),
                        draft.isTicked("ported"),
                        (LocalDate) draft.getTyped().get("orderedOn"),
                        (LocalDate) draft.getTyped().get("releasedOn")));
        return done("number.corrected");
    }

    /** Whether somebody else's change is to be looked at first; shown beside what was typed. */
    private boolean isChangedByOthers() {
        var now = numbers.get(id);
        if (now.version() == number.version()) {
            return false;
        }
        number = now;
        return draft.meet(values(now));
    }

    private String done(String key) {
        notices.done(key, number.number());
        return Redirect.to("/directory/number", "id", id);
    }

    public boolean isReleased() {
        return number.releasedOnOrNull() != null;
    }

    public NumberRow getNumber() {
        return number;
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

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }
}
