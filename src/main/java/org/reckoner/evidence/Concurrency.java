package org.reckoner.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.reckoner.platform.Page;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.RuleViolation;
import org.reckoner.rating.LicenceLevel;

/**
 * The concurrency explorer of the tenant the thread is in (product.md 2, rating.md 4.2): how many users of a level were logged in at
 * once in a period, what the contract's rule makes of it, and who. Quantities alone, so partners' tenants see all of it.
 */
@ApplicationScoped
public class Concurrency {
    @Inject
    ExploredPeriods periods;

    @Inject
    PeriodCounting counting;

    @Inject
    PeriodFigures figures;

    /**
     * A level in the period that a date belongs to. Small periods are counted now where they have to be, large ones behind the
     * scenes: then what was counted before is shown, and {@link Explored#isBeingCounted} says so.
     *
     * @param onOrNull null for yesterday
     * @param levelOrNull null, or one of which nobody logged in, for the one with the most users
     * @throws RuleViolation {@link org.reckoner.platform.PlatformProblem#NOT_FOUND} for a date out of all reason
     */
    @Requires(Privilege.VIEW_SYSTEM_BILLING)
    public Explored open(LocalDate onOrNull, LicenceLevel levelOrNull) {
        var period = periods.on(onOrNull);
        var outcome = counting.of(period.key());
        var kept = outcome.keptOrNull();
        if (kept == null) {
            return new Explored(period, true, null, new TreeMap<>(), null, null, null, 0);
        }
        var users = new TreeMap<>(kept.users());
        var level = levelOrNull != null && users.containsKey(levelOrNull) ? levelOrNull : mostUsers(users);
        if (level == null) {
            return new Explored(period, outcome.isBeingCounted(), kept.asOf(), users, null, null, null, 0);
        }
        var pool = figures.pool(kept, level).orElseThrow();
        var rule = period.counting();
        return new Explored(
                period,
                outcome.isBeingCounted(),
                kept.asOf(),
                users,
                level,
                pool.profile(),
                pool.course(),
                rule.peakRule().billablePeak(pool.profile(), rule.threshold()));
    }

    /** CX levels first, since they may be charged by their peak. */
    private static LicenceLevel mostUsers(SortedMap<LicenceLevel, Integer> users) {
        return users.keySet().stream()
                .max((one, other) -> one.isCx() == other.isCx()
                        ? users.get(one).compareTo(users.get(other))
                        : Boolean.compare(one.isCx(), other.isCx()))
                .orElse(null);
    }

    /**
     * Some of a level's users as last counted, the most logged-in time first: the audited ones, of whom there are as many as the
     * billable peak, come first (rating.md 4.3).
     *
     * @param asked the period and level that are shown
     * @param text beginnings of words of the id, the name or the e-mail, or null for all
     */
    @Requires(Privilege.VIEW_SYSTEM_BILLING)
    public Page<PeriodUser> users(ExploredLevel asked, String text, int first, int size) {
        return figures.find(asked.key())
                .map(kept -> figures.users(kept, UserQuestion.of(asked.level(), Integer.MAX_VALUE, text), first, size))
                .orElseGet(() -> new Page<>(List.of(), 0));
    }

    /**
     * All users of a level, a thousand at a time, in the order of {@link #users}.
     *
     * @param part which thousand, from 0; an empty one is after the last
     */
    @Requires(Privilege.VIEW_SYSTEM_BILLING)
    public List<PeriodUser> part(ExploredLevel asked, int part) {
        return figures.find(asked.key())
                .map(kept -> figures.part(kept, UserQuestion.of(asked.level(), Integer.MAX_VALUE, null), part))
                .orElse(List.of());
    }
}
