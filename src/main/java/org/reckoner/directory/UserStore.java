package org.reckoner.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.reckoner.platform.TenantSession;

/** Reads and changes single users. */
@ApplicationScoped
class UserStore {
    private static final int HOLDINGS_MAX = 500;

    @Inject
    TenantSession session;

    Optional<User> find(long id) {
        return Optional.ofNullable(session.em().find(User.class, id));
    }

    /** Writes now what was changed, for statements that go around the persistence context. */
    void flush() {
        session.em().flush();
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
}
