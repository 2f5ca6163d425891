package org.reckoner.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import org.reckoner.platform.Database;

/** Counts mails over all tenants by the index of what is to be done: what was sent is not read. */
@ApplicationScoped
class MailCountStore {
    @Inject
    Database database;

    Map<MailState, Integer> unsent() {
        return database.call(c -> {
            try (var query = c.prepareStatement(
                    "select state, count(*) from mail where state in ('WAITING', 'PARKED') group by state")) {
                var found = new EnumMap<MailState, Integer>(MailState.class);
                for (var row = query.executeQuery(); row.next(); ) {
                    found.put(MailState.valueOf(row.getString(1)), row.getInt(2));
                }
                return found;
            }
        });
    }
}
