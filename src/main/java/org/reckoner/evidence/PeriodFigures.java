package org.reckoner.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reckoner.directory.UserName;
import org.reckoner.directory.Users;
import org.reckoner.evidence.PeriodCountStore.KeptPool;
import org.reckoner.platform.Ids;
import org.reckoner.platform.Page;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.rating.Description;
import org.reckoner.rating.LicenceLevel;
import org.reckoner.rating.PeriodUsage;
import org.reckoner.rating.UserUsage;
import org.reckoner.settings.BusinessClock;
import org.reckoner.usage.CountedPeriod;
import org.reckoner.usage.PeriodCounts;

/**
 * The counted periods of the tenant the thread is in. A count is kept with what it was counted from, and is made again once usage
 * of its period has changed; figures are the core's, exact to the instant.
 */
@ApplicationScoped
@Transactional
public class PeriodFigures {
    /** Drawing goes down to a minute. */
    static final Duration PART = Duration.ofMinutes(1);

    /** A period that is not over is counted again after this time: who is logged in counts up to now. */
    private static final Duration FRESH = Duration.ofMinutes(15);

    @Inject
    PeriodCountStore store;

    @Inject
    PeriodCounts counts;

    @Inject
    Users users;

    @Inject
    Ids ids;

    @Inject
    BusinessClock business;

    @Inject
    Clock clock;

    /** The count that is kept, whether or not usage has changed since. */
    @Requires(Privilege.VIEW_SYSTEM_BILLING)
    public Optional<KeptCount> find(PeriodKey key) {
        return store.find(key);
    }

    /** Whether a kept count is what counting now would give. */
    @Requires(Privilege.VIEW_SYSTEM_BILLING)
    public boolean isUpToDate(KeptCount kept) {
        return kept.rulesVersion() == Description.RULES_VERSION
                && (!kept.asOf().isBefore(kept.key().span().until())
                        || kept.asOf().plus(FRESH).isAfter(business.now()))
                && kept.changes() == counts.changes(kept.key().span());
    }

    /** How many sessions there are to count, as far as a maximum. */
    @Requires(Privilege.VIEW_SYSTEM_BILLING)
    public int sessions(PeriodKey key, int max) {
        return counts.sessions(key.span(), max);
    }

    /** Counts a period from the sessions that are there now, and keeps the count. */
    @Requires(Privilege.VIEW_SYSTEM_BILLING)
    public KeptCount count(PeriodKey key) {
        var now = business.now();
        var asOf = now.isBefore(key.span().until()) ? now : key.span().until();
        var changes = counts.changes(key.span()); // first: what comes from now on is counted next time
        return keep(key, asOf, changes, counts.count(key.span(), asOf, key.model(), PART));
    }

    private KeptCount keep(PeriodKey key, Instant asOf, long changes, CountedPeriod counted) {
        var usage = counted.count().result();
        var kept = new KeptCount(ids.next(), key, changes, asOf, Description.RULES_VERSION, clock.instant(), Map.of());
        store.replace(kept);
        for (var level : usage.levels()) {
            var users = usage.usersOf(level);
            var pool = new KeptPool(usage.pool(level).profile(), counted.count().course(level));
            store.add(kept.id(), level, users.size(), pool);
            store.add(kept.id(), level.name(), listed(users, counted.userIds()));
        }
        usage.addOns()
                .forEach(addOn ->
                        store.add(kept.id(), addOnList(addOn), listed(holders(usage, addOn), counted.userIds())));
        return store.find(key).orElseThrow();
    }

    /** Who holds an add-on without any licence is not billed for it (rating.md 3.4). */
    private static List<UserUsage> holders(PeriodUsage usage, String addOn) {
        return usage.holdersOf(addOn).stream()
                .filter(user -> user.held().level().isPresent())
                .toList();
    }

    static String addOnList(String code) {
        return "+" + code;
    }

    private static List<PeriodUser> listed(List<UserUsage> users, Map<String, Long> userIds) {
        var sorted = new ArrayList<>(users);
        sorted.sort((one, other) -> {
            var byTime = other.time().compareTo(one.time()); // rating.md 4.3: the most first, ties by user id
            return byTime == 0 ? one.userId().compareTo(other.userId()) : byTime;
        });
        var listed = new ArrayList<PeriodUser>(users.size());
        for (var user : sorted) {
            listed.add(new PeriodUser(
                    listed.size() + 1,
                    userIds.get(user.userId()),
                    user.userId(),
                    null,
                    null,
                    user.held().levelOrNull(),
                    user.firstLogin(),
                    user.time()));
        }
        return listed;
    }

    /** A level's profile and course; those of nobody where nobody of it logged in. */
    @Requires(Privilege.VIEW_SYSTEM_BILLING)
    public Optional<KeptPool> pool(KeptCount kept, LicenceLevel level) {
        return store.pool(kept, level);
    }

    /**
     * Some users of a list, the most logged-in time first.
     *
     * @param asked whose list, how many of them count, and who is looked for
     */
    @Requires(Privilege.VIEW_SYSTEM_BILLING)
    public Page<PeriodUser> users(KeptCount kept, UserQuestion asked, int first, int size) {
        var bounded = Math.min(size, Page.MAX_SIZE);
        if (asked.text() == null || asked.text().isBlank()) {
            var total = Math.min(asked.top(), store.users(kept, asked.holding()));
            var last = Math.min(total, first + bounded);
            var found = new ArrayList<PeriodUser>();
            store.eachPart(kept, asked.holding(), first / PeriodCountStore.PART, part -> {
                part.stream()
                        .filter(user -> user.position() > first && user.position() <= last)
                        .forEach(found::add);
                return found.size() < last - first;
            });
            return new Page<>(named(found), total);
        }
        return matching(kept, asked, first, bounded);
    }

    /** Who fits is known to the directory, who was there to the list: each of it is asked for. */
    private Page<PeriodUser> matching(KeptCount kept, UserQuestion asked, int first, int size) {
        var fitting = users.idsMatching(asked.text().strip());
        var found = new ArrayList<PeriodUser>();
        var total = new int[1];
        store.eachPart(kept, asked.holding(), 0, part -> {
            for (var user : part) {
                if (user.position() <= asked.top() && Arrays.binarySearch(fitting, user.userId()) >= 0) {
                    if (total[0] >= first && found.size() < size) {
                        found.add(user);
                    }
                    total[0]++;
                }
            }
            return part.get(part.size() - 1).position() < asked.top();
        });
        return new Page<>(named(found), total[0]);
    }

    /** Visits all users of a list with their names, in its order, a part in memory. */
    @Requires(Privilege.VIEW_SYSTEM_BILLING)
    public List<PeriodUser> part(KeptCount kept, UserQuestion asked, int part) {
        var found = new ArrayList<PeriodUser>();
        store.eachPart(kept, asked.holding(), part, users -> {
            users.stream().filter(user -> user.position() <= asked.top()).forEach(found::add);
            return false;
        });
        return named(found);
    }

    /** Which of these are on a list among those that count. */
    @Requires(Privilege.VIEW_SYSTEM_BILLING)
    public boolean counts(KeptCount kept, UserQuestion asked, List<String> keys) {
        var missing = new HashSet<>(keys);
        store.eachPart(kept, asked.holding(), 0, part -> {
            part.stream().filter(user -> user.position() <= asked.top()).forEach(user -> missing.remove(user.key()));
            return !missing.isEmpty();
        });
        return missing.isEmpty();
    }

    private List<PeriodUser> named(List<PeriodUser> some) {
        Map<Long, UserName> names =
                users.names(some.stream().map(PeriodUser::userId).toList());
        return some.stream()
                .map(user -> {
                    var name = names.get(user.userId());
                    return name == null ? user : user.named(name.name(), name.email());
                })
                .toList();
    }
}
