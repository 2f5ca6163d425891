package org.reckoner.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.reckoner.period.Dates;
import org.reckoner.platform.Page;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Races;
import org.reckoner.platform.Requires;
import org.reckoner.platform.RuleViolation;

/**
 * The phone numbers of the tenant the thread is in (rating.md 5.7). A number is held by one tenant at a time, over all tenants and
 * under any concurrency; released and ordered again it is two stretches of days. Days are the tenant's local dates.
 *
 * <p>Changes reach back as far as somebody says: what that means for periods that are invoiced is re-rated there (rating.md 2.3).
 *
 * @throws RuleViolation {@link PlatformProblem#NOT_FOUND} also for another tenant's number
 */
@ApplicationScoped
public class PhoneNumbers {
    /** Kinds that are offered before any number is there. */
    private static final List<String> USUAL = List.of("DID", "TOLL_FREE");

    @Inject
    NumberListStore lists;

    @Inject
    NumberMarkStore marks;

    @Inject
    PhoneNumberChanges changes;

    /** A part of the numbers, by number and day of order; counted up to {@link Page#COUNTED_MAX} behind it. */
    @Requires({Privilege.EDIT_USERS, Privilege.VIEW_DIRECTORY})
    public Page<NumberRow> page(NumberSearch search, int first, int size) {
        return lists.page(search, first, size);
    }

    @Requires(Privilege.EDIT_USERS)
    public NumberRow get(long id) {
        return lists.row(id).orElseThrow(() -> new RuleViolation(PlatformProblem.NOT_FOUND));
    }

    /** The codes of kinds that numbers have, and the usual ones. */
    @Requires(Privilege.EDIT_USERS)
    public List<String> kinds() {
        var kinds = new TreeSet<>(USUAL);
        kinds.addAll(lists.kinds());
        return List.copyOf(kinds);
    }

    /**
     * What is held on any local date of a stretch: ordered before its end, and not released before its beginning.
     *
     * @param until exclusive
     * @return by number and day of order
     */
    @Requires({Privilege.EDIT_BILLING, Privilege.EDIT_USERS})
    public List<NumberHolding> heldBetween(LocalDate from, LocalDate until) {
        return lists.heldBetween(from, until);
    }

    /** The days on which what {@link #heldBetween} gives was ordered, ascending: few where there are many numbers. */
    @Requires(Privilege.EDIT_BILLING)
    public List<LocalDate> orderDays(LocalDate from, LocalDate until) {
        return lists.orderDays(from, until);
    }

    /** How many {@link #heldBetween} looks at, counted up to a maximum and no further. */
    @Requires(Privilege.EDIT_BILLING)
    public int count(int max) {
        return lists.count(max);
    }

    /**
     * A mark for each stretch that is another one after anything has changed about a number that is held, or was, before its end; another
     * one may mean nothing.
     */
    @Requires(Privilege.EDIT_BILLING)
    public List<String> marks(List<Dates> stretches) {
        return marks.marks(stretches.stream().map(Dates::until).toList()).stream()
                .map(changes -> "h" + changes)
                .toList();
    }

    /**
     * Orders a number.
     *
     * @return its id
     * @throws RuleViolation {@link DirectoryProblem#NUMBER_MALFORMED}, {@link DirectoryProblem#NUMBER_COUNTRY_DIFFERS}, {@link
     *     DirectoryProblem#NUMBER_HELD_ALREADY}, {@link DirectoryProblem#NUMBER_HELD_ELSEWHERE} and what {@link HeldNumber} refuses
     */
    @Requires(Privilege.EDIT_USERS)
    public long order(OrderNumber order) {
        return Races.won(() -> changes.order(order));
    }

    /**
     * Releases a number that is held.
     *
     * @param lastDay the last local date it is held, and paid for
     * @throws RuleViolation {@link PlatformProblem#STALE}, {@link DirectoryProblem#NUMBER_RELEASED}, {@link
     *     DirectoryProblem#NUMBER_RELEASED_EARLY}
     */
    @Requires(Privilege.EDIT_USERS)
    public void release(long id, int seenVersion, LocalDate lastDay) {
        Races.won(() -> changes.release(id, seenVersion, lastDay));
    }

    /**
     * Puts right how a number is, or was, held; also takes a release back.
     *
     * @throws RuleViolation {@link PlatformProblem#STALE} and what {@link #order} refuses
     */
    @Requires(Privilege.EDIT_USERS)
    public void correct(long id, int seenVersion, HeldNumber held) {
        Races.won(() -> changes.correct(id, seenVersion, held));
    }
}
