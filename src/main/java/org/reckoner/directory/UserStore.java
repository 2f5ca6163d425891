package org.reckoner.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.reckoner.platform.TenantSession;

/** Reads and changes single users. */
@ApplicationScoped
class UserStore {
    @Inject
    TenantSession session;

    Optional<User> find(long id) {
        return Optional.ofNullable(session.em().find(User.class, id));
    }

    /** The user, held until the transaction ends; its version rises, whatever of the history around it changes. */
    Optional<User> findToChangeHistory(long id) {
        return Optional.ofNullable(session.em().find(User.class, id, LockModeType.PESSIMISTIC_FORCE_INCREMENT));
    }

    /** Writes now what was changed, for statements that go around the persistence context. */
    void flush() {
        session.em().flush();
    }
}
