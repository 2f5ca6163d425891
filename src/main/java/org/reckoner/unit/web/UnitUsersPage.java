package org.reckoner.unit.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.web.NoticesPage;
import org.reckoner.platform.web.Redirect;
import org.reckoner.unit.Choice;
import org.reckoner.unit.UnitAssignments;
import org.reckoner.unit.UnitMember;

/** Who is in a billing unit, and the panel that assigns users and whole teams. */
@Named
@ViewScoped
public class UnitUsersPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    UnitAssignments assignments;

    @Inject
    NoticesPage notices;

    private long unit;
    private LocalDate day;
    private String team;
    private Picking<UnitMember> there;
    private Picking<UnitMember> others;

    void open(long id, LocalDate today) {
        unit = id;
        day = today;
        there = new Picking<>(
                (text, first, size) -> assignments.members(unit, text, first, size),
                text -> assignments.members(unit, text, 0, 1).total(),
                UnitMember::id);
        others = new Picking<>(
                (text, first, size) -> assignments.candidates(unit, text, first, size),
                text -> assignments.howManyCandidates(unit, text),
                UnitMember::id);
    }

    public String assign() {
        return assigned(assignments.assignUsers(unit, others.chosen(), day));
    }

    public String assignAll() {
        return others.isCounted() ? assigned(assignments.assignUsers(unit, others.fitting(), day)) : others.count();
    }

    /** All whom the team has at this moment. */
    public String assignTeam() {
        var id = team == null ? null : assignments.teams(team).get(team.strip());
        if (id == null) {
            throw RuleViolation.of("team", PlatformProblem.NOT_FOUND);
        }
        return assigned(assignments.assignTeam(unit, id, day));
    }

    private String assigned(int count) {
        notices.done("unit.users.done", count);
        return Redirect.to("/billing/unit");
    }

    public String remove() {
        return removed(there.chosen());
    }

    public String removeAll() {
        return there.isCounted() ? removed(there.fitting()) : there.count();
    }

    private String removed(Choice choice) {
        var count = assignments.removeUsers(unit, choice, day);
        notices.done("unit.users.removed", count);
        return Redirect.to("/billing/unit");
    }

    public String makePrimary(UnitMember member) {
        assignments.makePrimary(unit, member.id());
        notices.done("unit.primary.chosen", member.name());
        return Redirect.to("/billing/unit");
    }

    /** Names of teams that have the text in them. */
    public List<String> completeTeam(String text) {
        return List.copyOf(assignments.teams(text).keySet());
    }

    public Picking<UnitMember> getThere() {
        return there;
    }

    public Picking<UnitMember> getOthers() {
        return others;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public String getTeam() {
        return team;
    }

    public void setTeam(String team) {
        this.team = team;
    }
}
