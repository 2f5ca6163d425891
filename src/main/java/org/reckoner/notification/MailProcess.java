package org.reckoner.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.reckoner.platform.StandingProcess;
import org.reckoner.platform.StandingState;

/** How the sending of mails stands, for Global Events. */
@ApplicationScoped
class MailProcess implements StandingProcess {
    private static final String KEY = "MAIL";

    @Inject
    OutboxStore outbox;

    @Inject
    MailQueueStore queue;

    @Inject
    MailSettings settings;

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public StandingState state() {
        var counts = outbox.counts();
        var fault = queue.server().fault();
        if (fault == null && counts.waiting() > 0 && !settings.isSetUp()) {
            fault = new MailFault(MailProblem.NOT_SET_UP.textKey(), List.of());
        }
        return new StandingState(
                KEY,
                counts.waiting(),
                counts.parked(),
                counts.lastSentAt(),
                "/system/mails.xhtml",
                fault == null ? null : fault.key(),
                fault == null ? List.of() : fault.arguments());
    }
}
