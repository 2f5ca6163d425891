package org.reckoner.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.SortedMap;
import org.reckoner.platform.Page;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Races;
import org.reckoner.platform.Requires;
import org.reckoner.platform.RuleViolation;

/**
 * Who and what is in the billing units of the tenant the thread is in (product.md 2, Add billing unit). Days are the tenant's local
 * dates, today or earlier, and not before the end of the last period whose costs are divided.
 *
 * @throws RuleViolation {@link PlatformProblem#NOT_FOUND} also for another tenant's unit; {@link UnitProblem#DAY_NOT_YET}, {@link
 *     UnitProblem#DAY_FROZEN}
 */
@ApplicationScoped
public class UnitAssignments {
    /** So many of those that may be assigned are counted for a list; where there are more, its total is one above. */
    public static final int COUNTED_MAX = 200;

    private static final int TEAMS_MAX = 20;

    @Inject
    UnitStore units;

    @Inject
    MemberStore members;

    @Inject
    UnitNumberStore numbers;

    @Inject
    UnitDays days;

    @Inject
    UnitChanges changes;

    /** A part of the users who are in a unit now, by their ids. */
    @Requires({Privilege.VIEW_BILLING_UNITS, Privilege.EDIT_BILLING_UNITS})
    public Page<UnitMember> members(long unit, String text, int first, int size) {
        seen(unit);
        return members.members(unit, text, first, size);
    }

    /** A part of those who are not, and are not deleted; counted up to {@link #COUNTED_MAX}. */
    @Requires(Privilege.EDIT_BILLING_UNITS)
    public Page<UnitMember> candidates(long unit, String text, int first, int size) {
        seen(unit);
        return members.candidates(unit, text, first, size);
    }

    /** How many they are, whatever their number. */
    @Requires(Privilege.EDIT_BILLING_UNITS)
    public int howManyCandidates(long unit, String text) {
        seen(unit);
        return members.howManyCandidates(unit, text);
    }

    /** The ids of teams by name, the first twenty that have a text in their name. */
    @Requires(Privilege.EDIT_BILLING_UNITS)
    public SortedMap<String, Long> teams(String text) {
        return members.teams(text, TEAMS_MAX);
    }

    /** A part of the numbers that are in a unit now. */
    @Requires({Privilege.VIEW_BILLING_UNITS, Privilege.EDIT_BILLING_UNITS})
    public Page<UnitNumber> numbers(long unit, String text, int first, int size) {
        seen(unit);
        return numbers.numbers(unit, text, first, size);
    }

    /**
     * A part of the numbers that are in no unit on a day and after it, and not released by then; counted up to {@link #COUNTED_MAX}.
     *
     * @param day null for today
     */
    @Requires(Privilege.EDIT_BILLING_UNITS)
    public Page<UnitNumber> available(LocalDate day, String text, int first, int size) {
        return numbers.available(day == null ? days.today() : day, text, first, size);
    }

    /** How many they are, whatever their number. */
    @Requires(Privilege.EDIT_BILLING_UNITS)
    public int howManyAvailable(LocalDate day, String text) {
        return numbers.howManyAvailable(day == null ? days.today() : day, text);
    }

    /** Today in the tenant's zone. */
    @Requires({Privilege.VIEW_BILLING_UNITS, Privilege.EDIT_BILLING_UNITS})
    public LocalDate today() {
        return days.today();
    }

    /** The first day from which on something may be changed, or null where nothing stands in the way. */
    @Requires({Privilege.VIEW_BILLING_UNITS, Privilege.EDIT_BILLING_UNITS})
    public LocalDate earliest() {
        return days.earliest();
    }

    /**
     * Puts users into a unit; those in it already are passed over.
     *
     * @param from null for today
     * @return how many were not in it
     * @throws RuleViolation {@link UnitProblem#USERS_THERE_ALREADY} where none was
     */
    @Requires(Privilege.EDIT_BILLING_UNITS)
    public int assignUsers(long unit, Choice choice, LocalDate from) {
        return Races.won(() -> changes.assignUsers(unit, choice, from));
    }

    /** The same with all users a team has at this moment. */
    @Requires(Privilege.EDIT_BILLING_UNITS)
    public int assignTeam(long unit, long team, LocalDate from) {
        return Races.won(() -> changes.assignTeam(unit, team, from));
    }

    /**
     * Takes users out of a unit from a day on.
     *
     * @return how many were in it
     */
    @Requires(Privilege.EDIT_BILLING_UNITS)
    public int removeUsers(long unit, Choice choice, LocalDate from) {
        return Races.won(() -> changes.removeUsers(unit, choice, from));
    }

    /**
     * Makes a unit a user's primary one from today on.
     *
     * @throws RuleViolation {@link UnitProblem#NOT_A_MEMBER}
     */
    @Requires(Privilege.EDIT_BILLING_UNITS)
    public void makePrimary(long unit, long user) {
        Races.won(() -> {
            changes.makePrimary(unit, user);
            return null;
        });
    }

    /**
     * Puts available numbers into a unit. What somebody else has taken meanwhile is passed over; the database lets a number be in one
     * unit at a time.
     *
     * @param from null for today
     * @return how many
     * @throws RuleViolation {@link UnitProblem#NUMBERS_TAKEN} where none was available
     */
    @Requires(Privilege.EDIT_BILLING_UNITS)
    public int assignNumbers(long unit, Choice choice, LocalDate from) {
        return Races.won(() -> changes.assignNumbers(unit, choice, from));
    }

    /**
     * Takes numbers out of a unit from a day on.
     *
     * @return how many were in it
     */
    @Requires(Privilege.EDIT_BILLING_UNITS)
    public int removeNumbers(long unit, Choice choice, LocalDate from) {
        return Races.won(() -> changes.removeNumbers(unit, choice, from));
    }

    private void seen(long unit) {
        units.get(unit).orElseThrow(() -> new RuleViolation(PlatformProblem.NOT_FOUND));
    }
}
