package org.reckoner.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.reckoner.platform.AuditEvent;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.TenantScope;
import org.reckoner.rating.LicenceLevel;

/** Turns one user's history into another, in the running transaction: who, what, when and which past days it touches. */
@ApplicationScoped
class UserHistory {
    @Inject
    UserStore store;

    @Inject
    HoldingStore holdings;

    @Inject
    TenantScope scope;

    @Inject
    Event<LicencesChanged> licencesChanged;

    @Inject
    Event<AuditEvent> audit;

    /** How a history becomes another. */
    @FunctionalInterface
    interface Change<T> {
        Timeline<T> of(Timeline<T> history);
    }

    /** The user whose history is to be changed, as whoever changes it saw it. */
    User held(long id, int seenVersion) {
        var user = store.findToChangeHistory(id).orElseThrow(() -> new RuleViolation(PlatformProblem.NOT_FOUND));
        if (user.version() != seenVersion) {
            throw new RuleViolation(PlatformProblem.STALE);
        }
        return user;
    }

    void changeLicences(long id, Change<LicenceLevel> change) {
        var before = holdings.licences(List.of(id)).getOrDefault(id, List.of());
        var history = Timeline.of(before);
        var after = change.of(history);
        var difference = new Difference().add(id, before, after);
        if (!difference.isEmpty()) {
            holdings.changeLicences(difference);
            note(id, "user.licensed", difference);
            history.firstDifference(after).ifPresent(since -> licencesChanged.fire(new LicencesChanged(since)));
        }
    }

    void changeAddOn(long id, String key, Change<String> change) {
        var before = addOn(id, key);
        var difference = new Difference().add(id, before, change.of(Timeline.of(before)));
        if (!difference.isEmpty()) {
            holdings.changeAddOns(difference);
            note(id, "user.add-on", difference);
        }
    }

    /** Ends all that is held at a moment; what was to begin later never does. */
    void end(long id, Instant moment) {
        changeLicences(id, history -> history.endedAt(moment));
        holdings.addOns(List.of(id)).getOrDefault(id, List.of()).stream()
                .map(Stretch::held)
                .distinct()
                .forEach(key -> changeAddOn(id, key, history -> history.endedAt(moment)));
    }

    private List<Stretch<String>> addOn(long id, String key) {
        return holdings.addOns(List.of(id)).getOrDefault(id, List.of()).stream()
                .filter(stretch -> stretch.held().equals(key))
                .toList();
    }

    private void note(long id, String action, Difference difference) {
        audit.fire(AuditEvent.of(scope.required(), action, "user", id).changed(difference.gone(), difference.come()));
    }
}
