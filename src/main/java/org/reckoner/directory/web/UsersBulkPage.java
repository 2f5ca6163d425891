package org.reckoner.directory.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.reckoner.directory.BulkAction;
import org.reckoner.directory.BulkChanges;
import org.reckoner.directory.BulkOrder;
import org.reckoner.directory.BulkRunner;
import org.reckoner.directory.DirectoryProblem;
import org.reckoner.directory.Teams;
import org.reckoner.directory.UserRow;
import org.reckoner.directory.Users;
import org.reckoner.platform.Formats;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.TenantScope;
import org.reckoner.platform.Texts;
import org.reckoner.platform.web.Redirect;
import org.reckoner.rating.LicenceLevel;
import org.reckoner.settings.BusinessClock;
import org.reckoner.tenant.Tenants;

/** Changes of many users of the list: those that are ticked, or all that fit. Says what it will do to how many, then does it. */
@Named
@ViewScoped
public class UsersBulkPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    UsersPage list;

    @Inject
    Users users;

    @Inject
    BulkChanges changes;

    @Inject
    BulkRunner runner;

    @Inject
    Teams teams;

    @Inject
    Tenants tenants;

    @Inject
    TenantScope scope;

    @Inject
    BusinessClock clock;

    private List<UserRow> selected = new ArrayList<>();
    private boolean all;
    private boolean asking;
    private int agreed;
    private BulkAction action = BulkAction.ARCHIVE;
    private LicenceLevel level;
    private String from;
    private String team;
    private ZoneId zone;

    @PostConstruct
    void prepare() {
        if (scope.current().isPresent()) {
            zone = tenants.billing().zone();
            from = LocalMoment.text(clock.now().truncatedTo(ChronoUnit.MINUTES), zone);
        }
    }

    /** Takes all that fit now, on whatever page. */
    public void chooseAll() {
        all = true;
        agreed = users.count(list.getWanted());
    }

    public void chooseNone() {
        all = false;
        asking = false;
        selected = new ArrayList<>();
    }

    /** After another choice nothing is asked about the one before. */
    public void choiceChanged() {
        all = false;
        asking = false;
    }

    /** Looks whether everything is said, and asks. */
    public void ask() {
        order();
        if (getCount() == 0) {
            throw new RuleViolation(DirectoryProblem.NOBODY_CHOSEN);
        }
        asking = true;
    }

    public void cancel() {
        asking = false;
    }

    public String perform() {
        var order = order();
        asking = false;
        var id = all
                ? changes.beginAll(order, list.getWanted(), agreed)
                : changes.begin(order, selected.stream().map(UserRow::id).toList());
        runner.run(id);
        return Redirect.to("/directory/change", "id", id);
    }

    private BulkOrder order() {
        var moment = action == BulkAction.LICENSE ? LocalMoment.moment("from", from, zone) : null;
        var id = action.needsTeam() ? (Long) teams.named("bulkTeam", team).id() : null;
        return new BulkOrder(action, level, moment, id);
    }

    /** What will be done to how many. */
    public String getQuestion() {
        var locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        var held = level == null ? "key:licence.none" : "key:licence." + level;
        var since = LocalMoment.moment("from", from, zone);
        return Texts.text(
                locale,
                "bulk.ask." + action,
                getCount(),
                held,
                since == null ? "" : Formats.of(locale).instant(since, zone),
                team == null ? "" : team);
    }

    /** How many it is about. */
    public int getCount() {
        return all ? agreed : selected.size();
    }

    public boolean isChosen() {
        return getCount() > 0;
    }

    public boolean isAll() {
        return all;
    }

    public boolean isAsking() {
        return asking;
    }

    public boolean isLicensing() {
        return action == BulkAction.LICENSE;
    }

    public List<BulkAction> getActions() {
        return List.of(BulkAction.values());
    }

    public ZoneId getZone() {
        return zone;
    }

    public List<UserRow> getSelected() {
        return selected;
    }

    public void setSelected(List<UserRow> selected) {
        this.selected = selected == null ? new ArrayList<>() : new ArrayList<>(selected);
    }

    public BulkAction getAction() {
        return action;
    }

    public void setAction(BulkAction action) {
        this.action = action;
    }

    public LicenceLevel getLevel() {
        return level;
    }

    public void setLevel(LicenceLevel level) {
        this.level = level;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTeam() {
        return team;
    }

    public void setTeam(String team) {
        this.team = team;
    }
}
