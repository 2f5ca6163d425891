package org.reckoner.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.RuleViolation;
import org.reckoner.rating.LicenceLevel;
import org.reckoner.settings.BusinessClock;

/**
 * The history of a user's licences (rating.md 3.1). A change of the past has the days since counted again. Each call names the
 * version of the user that was seen, and raises it.
 *
 * @throws RuleViolation {@link PlatformProblem#NOT_FOUND} also for another tenant's user, {@link PlatformProblem#STALE},
 *     {@link DirectoryProblem#NOT_IN_THIS_STATE} for deleted ones
 */
@ApplicationScoped
@Transactional
public class LicenceHoldings {
    @Inject
    UserHistory history;

    @Inject
    BusinessClock clock;

    /**
     * From an instant on, until the next change on record, another licence is held.
     *
     * @param levelOrNull null for none
     */
    @Requires(Privilege.EDIT_USERS)
    public void change(long id, int seenVersion, Instant from, LicenceLevel levelOrNull) {
        history.held(id, seenVersion).mustNotBeDeleted();
        Moments.check("from", from);
        history.changeLicences(id, timeline -> timeline.changed(from, levelOrNull));
    }

    /**
     * Puts an entry right.
     *
     * @param entry the instant at which it begins as it stands
     * @throws RuleViolation {@link DirectoryProblem#HISTORY_OVERLAPS}, {@link DirectoryProblem#UNTIL_NOT_AFTER_FROM}
     */
    @Requires(Privilege.EDIT_USERS)
    public void correct(long id, int seenVersion, Instant entry, Holding right) {
        history.held(id, seenVersion).mustNotBeDeleted();
        Moments.check("rightFrom", right.from());
        if (right.until() != null) {
            Moments.check("rightUntil", right.until());
        }
        history.changeLicences(
                id, timeline -> timeline.corrected(entry, new Stretch<>(right.level(), right.from(), right.until())));
    }

    /**
     * Removes an entry that has not begun; what is held before it goes on.
     *
     * @throws RuleViolation {@link DirectoryProblem#NOT_IN_THE_FUTURE}
     */
    @Requires(Privilege.EDIT_USERS)
    public void remove(long id, int seenVersion, Instant entry) {
        history.held(id, seenVersion).mustNotBeDeleted();
        if (!entry.isAfter(clock.now())) {
            throw new RuleViolation(DirectoryProblem.NOT_IN_THE_FUTURE);
        }
        history.changeLicences(id, timeline -> timeline.without(entry));
    }
}
