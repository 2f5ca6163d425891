package org.reckoner.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.reckoner.period.Span;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;

/** What the users of the tenant the thread is in held, as rating takes it. */
@ApplicationScoped
@Transactional
public class BilledUsers {
    @Inject
    UserBulkStore users;

    @Inject
    BilledUserStore store;

    /** All users, in any state (rating.md 2.5), by id, with what they held at any instant of the span. */
    @Requires(Privilege.EDIT_BILLING)
    public Map<Long, BilledUser> heldIn(Span span) {
        var addOns = store.addOns(span);
        var found = new HashMap<Long, BilledUser>();
        users.licensed(span)
                .forEach((id, user) -> found.put(
                        id, BilledUser.of(user.key(), user.level(), addOns.getOrDefault(id, new TreeSet<>()))));
        return found;
    }

    /** How many {@link #heldIn} reads, counted up to a maximum and no further. */
    @Requires(Privilege.EDIT_BILLING)
    public int count(int max) {
        return store.count(max);
    }

    /** A mark for each span that is another one after the add-ons held in it have changed; licences mark the days of usage. */
    @Requires(Privilege.EDIT_BILLING)
    public List<String> marks(List<Span> spans) {
        return spans.stream().map(store::mark).toList();
    }
}
