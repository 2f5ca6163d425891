package org.reckoner.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.reckoner.access.UserLogIns;
import org.reckoner.rating.LicenceLevel;

/** Does a part of a change of many users, in the running transaction; how many were otherwise before. */
@ApplicationScoped
class BulkWork {
    @Inject
    UserStateStore states;

    @Inject
    HoldingStore holdings;

    @Inject
    TeamStore teams;

    @Inject
    UserLogIns logIns;

    @Inject
    Event<LicencesChanged> licencesChanged;

    @Inject
    Event<UsersDeleted> usersDeleted;

    int apply(BulkChangeStore.Held change, List<Long> part) {
        return switch (change.action()) {
            case ARCHIVE -> {
                var others = logIns.others(part);
                logIns.close(others);
                yield states.turn(others, List.of(UserState.ACTIVE), UserState.ARCHIVED);
            }
            case REINSTATE -> {
                logIns.reopen(part);
                yield states.turn(part, List.of(UserState.ARCHIVED, UserState.DELETED), UserState.ACTIVE);
            }
            case DELETE -> delete(logIns.others(part), change.effectiveAt());
            case LICENSE ->
                license(states.holdPresent(part), history -> history.changed(change.effectiveAt(), change.level()));
            case JOIN_TEAM -> teams.row(change.team()).isEmpty() ? 0 : teams.add(change.team(), part);
            case LEAVE_TEAM -> teams.remove(change.team(), part);
        };
    }

    private int delete(List<Long> part, Instant moment) {
        var present = states.holdPresent(part);
        if (present.isEmpty()) {
            return 0;
        }
        license(present, history -> history.endedAt(moment));
        var difference = new Difference();
        holdings.addOns(present)
                .forEach((user, held) -> held.stream()
                        .map(Stretch::held)
                        .distinct()
                        .forEach(key -> {
                            var before = held.stream()
                                    .filter(s -> s.held().equals(key))
                                    .toList();
                            difference.add(user, before, Timeline.of(before).endedAt(moment));
                        }));
        holdings.changeAddOns(difference);
        teams.removeFromAll(present);
        logIns.end(present);
        usersDeleted.fire(new UsersDeleted(present));
        return states.turn(present, List.of(UserState.ACTIVE, UserState.ARCHIVED), UserState.DELETED);
    }

    /** Changes the licences of users that are held; how many change. */
    private int license(Collection<Long> present, UnaryOperator<Timeline<LicenceLevel>> change) {
        var before = holdings.licences(present);
        var difference = new Difference();
        var touched = new TreeSet<Long>();
        var since = new TreeSet<Instant>();
        for (var user : new TreeSet<>(present)) {
            var stored = before.getOrDefault(user, List.of());
            var history = Timeline.of(stored);
            var after = change.apply(history);
            history.firstDifference(after).ifPresent(first -> {
                touched.add(user);
                since.add(first);
                difference.add(user, stored, after);
            });
        }
        if (!touched.isEmpty()) {
            holdings.changeLicences(difference);
            states.touch(touched);
            licencesChanged.fire(new LicencesChanged(since.first()));
        }
        return touched.size();
    }
}
