package org.reckoner.accessgroup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.reckoner.platform.AuditEvent;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.TenantScope;

/** The switch of the tenant the thread is in between basic roles and access groups (product.md 1). It counts from the next request on. */
@ApplicationScoped
@Transactional
public class AccessModes {
    @Inject
    AccessModeStore store;

    @Inject
    SwitchStore concerned;

    @Inject
    Keepers keepers;

    @Inject
    TenantScope scope;

    @Inject
    Clock clock;

    @Inject
    Event<AuditEvent> audit;

    @Requires({Privilege.EDIT_ACCESS_GROUPS, Privilege.EDIT_USERS})
    public AccessMode mode() {
        return store.of(scope.required());
    }

    /** Who would lose and gain what if the switch were turned now. Tenant administrators keep every privilege and are not in it. */
    @Requires(Privilege.EDIT_ACCESS_GROUPS)
    public SwitchPreview preview() {
        return concerned.preview(!store.of(scope.required()).byGroups());
    }

    /**
     * Turns the switch. Whoever may edit groups alone does not: they would decide about the roles that administrators gave.
     *
     * @param seenVersion the switch as whoever decides has seen it
     * @param seenLosing how many they were told would lose something
     * @throws RuleViolation {@link PlatformProblem#STALE}; {@link AccessGroupProblem#OTHERS_CONCERNED} where it would be another number
     *     by now; {@link AccessGroupProblem#NOBODY_LEFT} where nobody who can log in could edit access groups afterwards
     */
    @Requires(Privilege.EDIT_TENANT)
    public void turn(boolean toGroups, int seenVersion, int seenLosing) {
        var before = store.held();
        if (before.version() != seenVersion || before.byGroups() == toGroups) {
            throw new RuleViolation(PlatformProblem.STALE);
        }
        if (concerned.preview(toGroups).losing() != seenLosing) {
            throw new RuleViolation(AccessGroupProblem.OTHERS_CONCERNED);
        }
        if (!store.turn(toGroups, seenVersion, clock.instant())) {
            throw new RuleViolation(PlatformProblem.STALE);
        }
        keepers.checkOneIsLeft();
        audit.fire(AuditEvent.of(
                        scope.required(),
                        "access-mode.turned",
                        "tenant",
                        scope.required().value())
                .changed(words(before.byGroups()), words(toGroups) + ", losing " + seenLosing));
    }

    private static String words(boolean byGroups) {
        return byGroups ? "access groups" : "basic roles";
    }
}
