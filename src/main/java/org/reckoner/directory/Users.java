package org.reckoner.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.reckoner.access.UserLogIns;
import org.reckoner.period.Span;
import org.reckoner.platform.AuditEvent;
import org.reckoner.platform.Database;
import org.reckoner.platform.OpenToAll;
import org.reckoner.platform.Page;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.TenantScope;
import org.reckoner.settings.BusinessClock;
import org.reckoner.tenant.Licences;

/** Everything the rest of the system may do with the users of the tenant the thread is in. */
@ApplicationScoped
@Transactional
public class Users {
    /** The most keys or ids that are looked up at once. */
    public static final int LOOKUP_MAX = 1000;

    @Inject
    UserStore store;

    @Inject
    UserListStore lists;

    @Inject
    UserBulkStore bulk;

    @Inject
    Licences licences;

    @Inject
    HoldingStore holdings;

    @Inject
    AddOnStore addOns;

    @Inject
    TeamStore teams;

    @Inject
    UserHistory history;

    @Inject
    UserImportStore writing;

    @Inject
    UserWordStore words;

    @Inject
    UserSearchStore searches;

    @Inject
    UserLogIns logIns;

    @Inject
    TenantScope scope;

    @Inject
    BusinessClock clock;

    @Inject
    Clock real;

    @Inject
    Event<AuditEvent> audit;

    @Inject
    Event<UsersDeleted> deleted;

    /** A part of the users that fit, counted up to {@link Page#COUNTED_MAX} behind it; their licence is the one held now, in business. */
    @Requires({Privilege.EDIT_USERS, Privilege.EDIT_ACCESS_GROUPS, Privilege.VIEW_DIRECTORY})
    public Page<UserRow> page(UserSearch search, UserOrder order, int first, int size) {
        return lists.page(search, order, clock.now(), first, size);
    }

    /** How many users fit. */
    @Requires(Privilege.EDIT_USERS)
    public int count(UserSearch search) {
        return lists.count(search, clock.now());
    }

    /**
     * A user with the histories of licences and add-ons.
     *
     * @throws RuleViolation {@link PlatformProblem#NOT_FOUND} also where it is another tenant's
     */
    @Requires(Privilege.EDIT_USERS)
    public UserDetail get(long id) {
        var user = lists.row(id, clock.now()).orElseThrow(Users::notFound);
        var names = addOns.all().stream().collect(Collectors.toMap(AddOn::key, AddOn::name));
        var licences = Timeline.of(holdings.licences(List.of(id)).getOrDefault(id, List.of())).stretches().stream()
                .map(s -> new Holding(s.held(), s.from(), s.until()))
                .sorted(Comparator.comparing(Holding::from).reversed())
                .toList();
        var held = holdings.addOns(List.of(id)).getOrDefault(id, List.of()).stream()
                .map(s -> new HeldAddOn(s.held(), names.getOrDefault(s.held(), s.held()), s.from(), s.until()))
                .sorted(Comparator.comparing(HeldAddOn::name).thenComparing(HeldAddOn::from, Comparator.reverseOrder()))
                .toList();
        return new UserDetail(user, licences, held, teams.of(id));
    }

    /**
     * Adds somebody.
     *
     * @return the id
     * @throws RuleViolation {@link DirectoryProblem#KEY_TAKEN}
     */
    @Requires(Privilege.EDIT_USERS)
    public long create(NewUser user) {
        var line = new UserLine(
                0, user.key(), user.names().name(), user.names().email(), user.level(), user.licensedFrom());
        var changes = new UserChanges();
        changes.added.add(new UserChanges.Added(line));
        try {
            writing.write(changes, real.instant());
        } catch (RuntimeException e) {
            if (Database.isConstraintViolation(e)) {
                throw RuleViolation.of("key", DirectoryProblem.KEY_TAKEN, user.key());
            }
            throw e;
        }
        countActive();
        long id = bulk.ids(List.of(user.key())).get(user.key());
        audit.fire(AuditEvent.of(scope.required(), "user.created", "user", id).changed(null, user.key()));
        return id;
    }

    /** Changes how somebody is called. */
    @Requires(Privilege.EDIT_USERS)
    public void edit(long id, int seenVersion, UserNames names) {
        var user = seen(id, seenVersion);
        var before = new UserNames(user.name(), user.email());
        if (!before.equals(names)) {
            user.rename(names.name(), names.email());
            store.flush();
            words.replace(Map.of(id, UserWords.of(user.key(), names.name(), names.email())));
            audit.fire(
                    AuditEvent.of(scope.required(), "user.edited", "user", id).changed(before, names));
        }
    }

    /**
     * Takes somebody out of the directory for good or until put back: licences and add-ons end now, teams are left. The past stays
     * and counts (rating.md 2.5).
     */
    @Requires(Privilege.EDIT_USERS)
    public void delete(long id, int seenVersion) {
        var user = history.held(id, seenVersion);
        user.delete();
        store.flush();
        history.end(id, clock.now());
        teams.removeFromAll(List.of(id));
        logIns.end(List.of(id));
        deleted.fire(new UsersDeleted(List.of(id)));
        note(user, "user.deleted");
    }

    /** Takes somebody out of the active users; the past stays and counts. */
    @Requires(Privilege.EDIT_USERS)
    public void archive(long id, int seenVersion) {
        var user = seen(id, seenVersion);
        user.archive();
        logIns.close(List.of(id));
        note(user, "user.archived");
    }

    /** Puts somebody archived or deleted back among the active users; licences that ended stay ended. */
    @Requires(Privilege.EDIT_USERS)
    public void reinstate(long id, int seenVersion) {
        var user = seen(id, seenVersion);
        user.reinstate();
        logIns.reopen(List.of(id));
        note(user, "user.reinstated");
    }

    /** Counts the active users for the list of tenants, after users were added or archived. */
    @Requires(Privilege.EDIT_USERS)
    public void countActive() {
        licences.recount(bulk::activeUsers);
    }

    /**
     * The ids of users.
     *
     * @param keys at most {@link #LOOKUP_MAX}
     * @return by key; keys nobody has are left out
     */
    @Requires({Privilege.IMPORT_USAGE, Privilege.EDIT_USERS, Privilege.EDIT_BILLING_UNITS})
    public Map<String, Long> ids(Collection<String> keys) {
        return keys.isEmpty() ? Map.of() : bulk.ids(bounded(keys));
    }

    /**
     * How users are called.
     *
     * @param ids at most {@link #LOOKUP_MAX}
     * @return by id; ids nobody has are left out
     */
    @Requires({Privilege.VIEW_SYSTEM_BILLING, Privilege.EDIT_USERS})
    public Map<Long, UserName> names(Collection<Long> ids) {
        return ids.isEmpty() ? Map.of() : bulk.names(bounded(ids));
    }

    /** The ids, ascending, of all users who have words, of key, name or e-mail, that begin as those of a text do. */
    @Requires({Privilege.VIEW_SYSTEM_BILLING, Privilege.EDIT_USERS})
    public long[] idsMatching(String text) {
        return searches.having(UserWords.asked(text));
    }

    /** All users, in any state (rating.md 2.5), by id, with the highest level held at any instant of the span (3.1). */
    @OpenToAll("figures of the tenant the thread is in; the boundaries that show them ask for the privilege")
    public Map<Long, LicensedUser> licensed(Span span) {
        return bulk.licensed(span);
    }

    private static <T> Collection<T> bounded(Collection<T> wanted) {
        if (wanted.size() > LOOKUP_MAX) {
            throw new IllegalArgumentException("more than " + LOOKUP_MAX + " at once: " + wanted.size());
        }
        return wanted;
    }

    private User seen(long id, int seenVersion) {
        var user = store.find(id).orElseThrow(Users::notFound);
        if (user.version() != seenVersion) {
            throw new RuleViolation(PlatformProblem.STALE);
        }
        return user;
    }

    private void note(User user, String action) {
        store.flush();
        countActive();
        audit.fire(AuditEvent.of(scope.required(), action, "user", user.id()).changed(null, user.key()));
    }

    private static RuleViolation notFound() {
        return new RuleViolation(PlatformProblem.NOT_FOUND);
    }
}
