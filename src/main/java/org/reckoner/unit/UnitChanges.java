package org.reckoner.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.reckoner.platform.AuditEvent;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.TenantScope;

/** Changes who and what is in a unit, each change a transaction; {@link UnitAssignments} is what is called. */
@ApplicationScoped
@Transactional
public class UnitChanges {
    @Inject
    UnitStore units;

    @Inject
    MemberStore members;

    @Inject
    UnitNumberStore numbers;

    @Inject
    UnitDays days;

    @Inject
    TenantScope scope;

    @Inject
    Event<AuditEvent> audit;

    @Requires(Privilege.EDIT_BILLING_UNITS)
    public int assignUsers(long unit, Choice choice, LocalDate from) {
        held(unit);
        return assign(unit, Asked.users(choice), from, choice);
    }

    @Requires(Privilege.EDIT_BILLING_UNITS)
    public int assignTeam(long unit, long team, LocalDate from) {
        held(unit);
        return assign(unit, MemberStore.team(team), from, "team " + team);
    }

    private int assign(long unit, Asked asked, LocalDate from, Object whom) {
        var day = days.checked(from);
        var done = members.assign(unit, asked, day);
        if (done == 0) {
            throw new RuleViolation(UnitProblem.USERS_THERE_ALREADY);
        }
        note("unit.users-assigned", unit, null, done + " from " + day + ": " + whom);
        return done;
    }

    @Requires(Privilege.EDIT_BILLING_UNITS)
    public int removeUsers(long unit, Choice choice, LocalDate from) {
        held(unit);
        var day = days.checked(from);
        var done = members.remove(unit, Asked.users(choice), day);
        note("unit.users-removed", unit, done + " from " + day + ": " + choice, null);
        return done;
    }

    @Requires(Privilege.EDIT_BILLING_UNITS)
    public void makePrimary(long unit, long user) {
        held(unit);
        if (!members.isMember(user, unit)) {
            throw new RuleViolation(UnitProblem.NOT_A_MEMBER);
        }
        var day = days.today();
        members.choose(user, unit, day);
        note("unit.primary-chosen", unit, null, user + " from " + day);
    }

    @Requires(Privilege.EDIT_BILLING_UNITS)
    public int assignNumbers(long unit, Choice choice, LocalDate from) {
        held(unit);
        var day = days.checked(from);
        var done = numbers.assign(unit, Asked.numbers(choice), day);
        if (done == 0) {
            throw new RuleViolation(UnitProblem.NUMBERS_TAKEN);
        }
        note("unit.numbers-assigned", unit, null, done + " from " + day + ": " + choice);
        return done;
    }

    @Requires(Privilege.EDIT_BILLING_UNITS)
    public int removeNumbers(long unit, Choice choice, LocalDate from) {
        held(unit);
        var day = days.checked(from);
        var done = numbers.remove(unit, Asked.numbers(choice), day);
        note("unit.numbers-removed", unit, done + " from " + day + ": " + choice, null);
        return done;
    }

    /** Nobody deletes it until the transaction ends. */
    private void held(long unit) {
        units.held(unit).orElseThrow(() -> new RuleViolation(PlatformProblem.NOT_FOUND));
    }

    private void note(String action, long unit, Object before, Object after) {
        audit.fire(AuditEvent.of(scope.required(), action, "unit", unit).changed(before, after));
    }
}
