package org.reckoner.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.reckoner.platform.OpenToAll;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.RuleViolation;
import org.reckoner.settings.BusinessClock;

/**
 * The add-ons there are, and the history of a user's (rating.md 3.4, 3.5). Somebody may hold one beside a licence that it does not
 * fit: it is not billed then. Each change names the version of the user that was seen, and raises it.
 *
 * @throws RuleViolation {@link PlatformProblem#NOT_FOUND} also for another tenant's user, {@link PlatformProblem#STALE},
 *     {@link DirectoryProblem#ADD_ON_UNKNOWN}, {@link DirectoryProblem#NOT_IN_THIS_STATE} for deleted ones
 */
@ApplicationScoped
@Transactional
public class AddOns {
    @Inject
    UserHistory history;

    @Inject
    AddOnStore store;

    @Inject
    BusinessClock clock;

    /** Those of this installation, by name. */
    @OpenToAll("the installation's list, the same for everybody")
    public List<AddOn> all() {
        return store.all();
    }

    /** From an instant on, until the next change on record, an add-on is held. */
    @Requires(Privilege.EDIT_USERS)
    public void hold(long id, int seenVersion, String key, Instant from) {
        history.held(id, seenVersion).mustNotBeDeleted();
        checkKnown(key);
        Moments.check("addOnFrom", from);
        history.changeAddOn(id, key, timeline -> timeline.changed(from, key));
    }

    /** From an instant on, until the next change on record, an add-on is not held. */
    @Requires(Privilege.EDIT_USERS)
    public void release(long id, int seenVersion, String key, Instant from) {
        history.held(id, seenVersion).mustNotBeDeleted();
        checkKnown(key);
        Moments.check("addOnFrom", from);
        history.changeAddOn(id, key, timeline -> timeline.changed(from, null));
    }

    /** Removes an entry that has not begun. */
    @Requires(Privilege.EDIT_USERS)
    public void remove(long id, int seenVersion, String key, Instant entry) {
        history.held(id, seenVersion).mustNotBeDeleted();
        if (!entry.isAfter(clock.now())) {
            throw new RuleViolation(DirectoryProblem.NOT_IN_THE_FUTURE);
        }
        history.changeAddOn(id, key, timeline -> timeline.without(entry));
    }

    private void checkKnown(String key) {
        if (store.all().stream().noneMatch(addOn -> addOn.key().equals(key))) {
            throw RuleViolation.of("addOn", DirectoryProblem.ADD_ON_UNKNOWN, String.valueOf(key));
        }
    }
}
