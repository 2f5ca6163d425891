package org.reckoner.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.reckoner.platform.OpenToAll;

/** How the outbox of all tenants stands, for whoever watches the installation. Numbers alone. */
@ApplicationScoped
@Transactional
public class MailCounts {
    @Inject
    MailCountStore store;

    /** How many mails wait to be sent, and how many were given up. */
    @OpenToAll("numbers of the installation; who may read them is asked by the page that shows them")
    public Map<MailState, Integer> unsent() {
        return store.unsent();
    }
}
