package org.reckoner.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.stream.LongStream;
import org.reckoner.period.Span;
import org.reckoner.platform.AuditEvent;
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
    TenantScope scope;

    @Inject
    BusinessClock clock;

    @Inject
    Event<AuditEvent> audit;

    /** A part of the users that fit; their licence is the one held now, in business. */
    @Requires(Privilege.EDIT_USERS)
    public Page<UserRow> page(UserSearch search, UserOrder order, int first, int size) {
        return lists.page(search, order, clock.now(), first, size);
    }

    /**
     * A user with the history of licences.
     *
     * @throws RuleViolation {@link PlatformProblem#NOT_FOUND} also where it is another tenant's
     */
    @Requires(Privilege.EDIT_USERS)
    public UserDetail get(long id) {
        var user = lists.row(id, clock.now()).orElseThrow(Users::notFound);
        return new UserDetail(user, store.holdings(id));
    }

    /** Takes somebody out of the active users; the past stays and counts. */
    @Requires(Privilege.EDIT_USERS)
    public void archive(long id, int seenVersion) {
        var user = seen(id, seenVersion);
        user.archive();
        note(user, "user.archived");
    }

    /** Puts somebody archived back among the active users. */
    @Requires(Privilege.EDIT_USERS)
    public void reinstate(long id, int seenVersion) {
        var user = seen(id, seenVersion);
        user.reinstate();
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
    @Requires({Privilege.IMPORT_USAGE, Privilege.EDIT_USERS})
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

    /** The ids, ascending, of all users whose key, name or e-mail contains a text. */
    @Requires({Privilege.VIEW_SYSTEM_BILLING, Privilege.EDIT_USERS})
    public long[] idsMatching(String text) {
        var ids = LongStream.builder();
        bulk.eachMatching(text, ids);
        return ids.build().sorted().toArray();
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
