package org.reckoner.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.reckoner.platform.AuditEvent;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.TenantScope;

/** Numbers on their way out into a file, part by part, so that a file of any length takes the memory of one part. */
@ApplicationScoped
@Transactional
public class NumberFiles {
    /** The numbers of a part; the last one has fewer. */
    public static final int PART = 1000;

    @Inject
    NumberListStore store;

    @Inject
    TenantScope scope;

    @Inject
    Event<AuditEvent> audit;

    /** Notes that somebody takes the numbers that fit away in a file. */
    @Requires(Privilege.EDIT_USERS)
    public void begin(NumberSearch search) {
        audit.fire(AuditEvent.of(scope.required(), "numbers.exported", "number", "numbers")
                .changed(null, store.count(search)));
    }

    /**
     * The next numbers that fit, by number and day of order.
     *
     * @param last the last one of the part before, or null for the first part
     */
    @Requires(Privilege.EDIT_USERS)
    public List<NumberRow> part(NumberSearch search, NumberRow last) {
        return store.after(search, last, PART);
    }
}
