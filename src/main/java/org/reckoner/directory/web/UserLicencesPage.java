package org.reckoner.directory.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.reckoner.directory.Holding;
import org.reckoner.directory.LicenceHoldings;
import org.reckoner.rating.LicenceLevel;
import org.reckoner.settings.BusinessClock;

/** The licences on a user's page: change from a moment on, put an entry right, remove one that has not begun. */
@Named
@ViewScoped
public class UserLicencesPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    UserPage page;

    @Inject
    LicenceHoldings licences;

    @Inject
    BusinessClock clock;

    private String from;
    private LicenceLevel level;
    private Holding entry;
    private LicenceLevel rightLevel;
    private String rightFrom;
    private String rightUntil;

    @PostConstruct
    void prepare() {
        from = LocalMoment.text(clock.now().truncatedTo(ChronoUnit.MINUTES), page.getZone());
    }

    public String change() {
        var moment = LocalMoment.moment("from", from, page.getZone());
        licences.change(page.getId(), page.fresh(), moment, level);
        return page.done("user.licensed");
    }

    /** Opens an entry to put it right. */
    public void open(Holding chosen) {
        entry = chosen;
        rightLevel = chosen.level();
        rightFrom = LocalMoment.text(chosen.from(), page.getZone());
        rightUntil = LocalMoment.text(chosen.until(), page.getZone());
    }

    public void close() {
        entry = null;
    }

    public String correct() {
        var begin = LocalMoment.moment("rightFrom", rightFrom, page.getZone(), entry.from());
        var end = LocalMoment.moment("rightUntil", rightUntil, page.getZone(), entry.until());
        licences.correct(page.getId(), page.fresh(), entry.from(), new Holding(rightLevel, begin, end));
        return page.done("user.licensed");
    }

    public String remove(Instant begin) {
        licences.remove(page.getId(), page.fresh(), begin);
        return page.done("user.licensed");
    }

    /** Whether it has not begun. */
    public boolean isFuture(Instant begin) {
        return begin.isAfter(clock.now());
    }

    public List<LicenceLevel> getLevels() {
        return List.of(LicenceLevel.values());
    }

    public Holding getEntry() {
        return entry;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public LicenceLevel getLevel() {
        return level;
    }

    public void setLevel(LicenceLevel level) {
        this.level = level;
    }

    public LicenceLevel getRightLevel() {
        return rightLevel;
    }

    public void setRightLevel(LicenceLevel rightLevel) {
        this.rightLevel = rightLevel;
    }

    public String getRightFrom() {
        return rightFrom;
    }

    public void setRightFrom(String rightFrom) {
        this.rightFrom = rightFrom;
    }

    public String getRightUntil() {
        return rightUntil;
    }

    public void setRightUntil(String rightUntil) {
        this.rightUntil = rightUntil;
    }
}
