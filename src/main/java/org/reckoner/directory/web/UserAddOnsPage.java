package org.reckoner.directory.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.reckoner.directory.AddOn;
import org.reckoner.directory.AddOns;
import org.reckoner.directory.HeldAddOn;
import org.reckoner.directory.TeamRow;
import org.reckoner.directory.Teams;
import org.reckoner.settings.BusinessClock;

/** The add-ons and teams on a user's page. */
@Named
@ViewScoped
public class UserAddOnsPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int OFFERED_MAX = 20;

    @Inject
    UserPage page;

    @Inject
    AddOns addOns;

    @Inject
    Teams teams;

    @Inject
    BusinessClock clock;

    private String key;
    private String from;
    private String team;

    @PostConstruct
    void prepare() {
        from = LocalMoment.text(clock.now().truncatedTo(ChronoUnit.MINUTES), page.getZone());
    }

    public String hold() {
        var moment = LocalMoment.moment("addOnFrom", from, page.getZone());
        addOns.hold(page.getId(), page.fresh(), key, moment);
        return page.done("user.add-on-changed");
    }

    public String release() {
        var moment = LocalMoment.moment("addOnFrom", from, page.getZone());
        addOns.release(page.getId(), page.fresh(), key, moment);
        return page.done("user.add-on-changed");
    }

    public String remove(HeldAddOn entry) {
        addOns.remove(page.getId(), page.fresh(), entry.key(), entry.from());
        return page.done("user.add-on-changed");
    }

    /** Whether it has not begun. */
    public boolean isFuture(HeldAddOn entry) {
        return entry.from().isAfter(clock.now());
    }

    /** Whether it is held now beside a licence that it does not fit, so that it is not billed (rating.md 3.4). */
    public boolean isUnfit(HeldAddOn entry) {
        var level = page.getDetail().user().licence();
        return entry.at(clock.now())
                && addOns.all().stream().anyMatch(addOn -> addOn.key().equals(entry.key()) && !addOn.fits(level));
    }

    public List<AddOn> getAll() {
        return addOns.all();
    }

    /** The names of teams with a text in them. */
    public List<String> complete(String part) {
        return teams.page(part, 0, OFFERED_MAX).rows().stream()
                .map(TeamRow::name)
                .toList();
    }

    public String join() {
        teams.add(teams.named("team", team).id(), List.of(page.getId()));
        return page.done("user.teams-changed");
    }

    public String leave(long teamId) {
        teams.remove(teamId, List.of(page.getId()));
        return page.done("user.teams-changed");
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
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
