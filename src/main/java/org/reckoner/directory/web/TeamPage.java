package org.reckoner.directory.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reckoner.directory.TeamRow;
import org.reckoner.directory.Teams;
import org.reckoner.directory.UserOrder;
import org.reckoner.directory.UserRow;
import org.reckoner.directory.UserSearch;
import org.reckoner.directory.UserState;
import org.reckoner.directory.Users;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.web.FormDraft;
import org.reckoner.platform.web.LazyRows;
import org.reckoner.platform.web.NoticesPage;
import org.reckoner.platform.web.Redirect;

/** A team and who is in it. */
@Named
@ViewScoped
public class TeamPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int OFFERED_MAX = 20;

    @Inject
    Teams teams;

    @Inject
    Users users;

    @Inject
    NoticesPage notices;

    private long id;
    private TeamRow team;
    private FormDraft draft;
    private String text;
    private String userKey;
    private LazyRows<UserRow> members;

    public void open() {
        team = teams.get(id);
        draft = new FormDraft(values(team));
        members = new LazyRows<>((first, size, sort) -> teams.members(id, text, first, size), UserRow::id);
    }

    private static Map<String, Serializable> values(TeamRow of) {
        var values = new HashMap<String, Serializable>();
        values.put("name", of.name());
        return values;
    }

    public String rename() {
        var now = teams.get(id);
        if (now.version() != team.version()) {
            team = now;
            if (draft.meet(values(now))) {
                throw new RuleViolation(PlatformProblem.STALE);
            }
        }
        teams.rename(id, team.version(), draft.text("name"));
        return done("team.renamed", draft.text("name"));
    }

    public String delete() {
        var now = teams.get(id);
        if (now.version() != team.version()) {
            team = now;
            throw new RuleViolation(PlatformProblem.STALE);
        }
        teams.delete(id, now.version());
        notices.done("team.deleted", team.name());
        return Redirect.to("/directory/teams", "q", "");
    }

    /** The ids of users whose id, name or e-mail has words that begin so. */
    public List<String> complete(String part) {
        return users.page(new UserSearch(part, UserState.ACTIVE), UserOrder.BY_KEY, 0, OFFERED_MAX).rows().stream()
                .map(UserRow::key)
                .toList();
    }

    public String add() {
        var key = userKey == null ? "" : userKey.strip();
        var found = key.isEmpty() ? null : users.ids(List.of(key)).get(key);
        if (found == null) {
            throw RuleViolation.of("user", PlatformProblem.NOT_FOUND);
        }
        teams.add(id, List.of(found));
        return done("team.joined", key);
    }

    public String remove(UserRow user) {
        teams.remove(id, List.of(user.id()));
        return done("team.left", user.name());
    }

    private String done(String key, String who) {
        notices.done(key, who);
        return Redirect.to("/directory/team", "id", id);
    }

    public String search() {
        return Redirect.to("/directory/team");
    }

    public TeamRow getTeam() {
        return team;
    }

    public FormDraft getDraft() {
        return draft;
    }

    public LazyRows<UserRow> getMembers() {
        return members;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getUserKey() {
        return userKey;
    }

    public void setUserKey(String userKey) {
        this.userKey = userKey;
    }
}
