package org.reckoner.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reckoner.platform.Page;
import org.reckoner.platform.TenantSession;
import org.reckoner.tenant.Window;

/** Reads and changes single users, and pages of them. */
@ApplicationScoped
class UserStore {
    private static final Map<String, String> SORT_KEYS =
            Map.of("key", "u.key", "name", "u.name", "email", "u.email", "state", "u.state", "licence", "h.level");
    private static final int HOLDINGS_MAX = 500;

    private static final String ROW =
            "select new org.reckoner.directory.UserRow(u.id, u.version, u.key, u.name, u.email, u.state, h.level)"
                    + " from User u left join LicenceHolding h"
                    + " on h.userId = u.id and h.heldFrom <= :now and (h.heldUntil is null or h.heldUntil > :now)";

    @Inject
    TenantSession session;

    Optional<User> find(long id) {
        return Optional.ofNullable(session.em().find(User.class, id));
    }

    /** Writes now what was changed, for statements that go around the persistence context. */
    void flush() {
        session.em().flush();
    }

    Optional<UserRow> row(long id, Instant now) {
        return session.em()
                .createQuery(ROW + " where u.id = :id", UserRow.class)
                .setParameter("now", now)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    List<Holding> holdings(long userId) {
        return session.em()
                .createQuery(
                        "select new org.reckoner.directory.Holding(h.level, h.heldFrom, h.heldUntil)"
                                + " from LicenceHolding h where h.userId = :id order by h.heldFrom desc",
                        Holding.class)
                .setParameter("id", userId)
                .setMaxResults(HOLDINGS_MAX)
                .getResultList();
    }

    Page<UserRow> page(UserSearch search, Window window, Instant now) {
        var where = " where " + (search.text() == null ? "1 = 1" : "u.searchText like :text escape '!'")
                + (search.state() == null ? "" : " and u.state = :state");
        var order = SORT_KEYS.getOrDefault(window.sortKey(), "u.key") + (window.descending() ? " desc" : "") + ", u.id";
        var rows = session.em().createQuery(ROW + where + " order by " + order, UserRow.class);
        var count = session.em().createQuery("select count(u.id) from User u" + where, Long.class);
        List.of(rows, count).forEach(query -> bind(query, search));
        var found = rows.setParameter("now", now)
                .setFirstResult(window.first())
                .setMaxResults(Math.min(window.size(), Page.MAX_SIZE))
                .getResultList();
        return new Page<>(found, Math.toIntExact(count.getSingleResult()));
    }

    private static void bind(Query query, UserSearch search) {
        if (search.text() != null) {
            query.setParameter("text", UserBulkStore.part(search.text()));
        }
        if (search.state() != null) {
            query.setParameter("state", search.state());
        }
    }
}
