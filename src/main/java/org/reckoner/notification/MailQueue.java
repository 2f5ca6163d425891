package org.reckoner.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.reckoner.platform.OpenToAll;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;

/**
 * The steps of sending that the database must know of, each a transaction of its own: who has which mail, what came of it, and
 * how the server is. Several nodes may ask at the same time.
 */
@ApplicationScoped
@Transactional
public class MailQueue {
    /** Longer than an exchange with a server that answers each step in the last moment. */
    static final Duration LEASE = Duration.ofMinutes(5);

    static final int ATTEMPTS_MAX = 10;
    private static final int DUE_MAX = 20;
    private static final int SWEEP_MAX = 1000;
    private static final Duration MAIL_PAUSE = Duration.ofSeconds(30);
    private static final Duration MAIL_PAUSE_MAX = Duration.ofHours(1);
    private static final Duration SERVER_PAUSE = Duration.ofSeconds(5);
    private static final Duration SERVER_PAUSE_MAX = Duration.ofMinutes(5);

    @Inject
    MailQueueStore store;

    @Inject
    MailStore mails;

    @Inject
    Clock clock;

    /** Mails that are to be sent now and that nobody has, the oldest first; none while the server is left alone. */
    @Requires(Privilege.PERFORM_PROCESSES)
    public List<Long> due() {
        var now = clock.instant();
        var pausedUntil = store.server().pausedUntil();
        return pausedUntil != null && pausedUntil.isAfter(now) ? List.of() : store.due(now, DUE_MAX);
    }

    /** Takes a mail for this node, unless another one was faster. */
    @Requires(Privilege.PERFORM_PROCESSES)
    public Optional<ClaimedMail> claim(long id) {
        var now = clock.instant();
        return store.claim(id, now, now.plus(LEASE));
    }

    /** By which name what goes with a mail is known, if anything does. */
    @Requires(Privilege.PERFORM_PROCESSES)
    public Optional<String> attachment(ClaimedMail mail) {
        return mails.attachment(mail.id());
    }

    /** The server has taken the mail. */
    @Requires(Privilege.PERFORM_PROCESSES)
    public void sent(ClaimedMail mail) {
        store.sent(mail, clock.instant());
    }

    /** The mail was not sent: it is tried again later, or parked for a person where that is of no use. */
    @Requires(Privilege.PERFORM_PROCESSES)
    public void failed(ClaimedMail mail, MailException why) {
        // While the server itself is the trouble the mail may wait as long as it takes.
        var parked = why.isPermanent() || mail.attempt() >= ATTEMPTS_MAX && !why.isOfTheServer();
        var next = clock.instant().plus(pause(MAIL_PAUSE, MAIL_PAUSE_MAX, mail.attempt()));
        store.failed(mail, parked, next, why);
    }

    /** The server cannot be used: all nodes leave it alone for a while, longer each time. */
    @Requires(Privilege.PERFORM_PROCESSES)
    public void serverFailed(MailException why) {
        var failures = store.server().failures() + 1;
        store.serverFailed(failures, clock.instant().plus(pause(SERVER_PAUSE, SERVER_PAUSE_MAX, failures)), why);
    }

    @Requires(Privilege.PERFORM_PROCESSES)
    public void serverWorks() {
        if (store.server().failures() > 0) {
            store.serverWorks();
        }
    }

    /** Has the server asked again at once: its settings were changed, or a person wants it. */
    @OpenToAll("part of what asks for the privilege; brings forward what is done anyway")
    public void hasten() {
        store.serverWorks();
    }

    /** Forgets mails that were sent before a moment; some of them, if they are many. */
    @Requires(Privilege.PERFORM_PROCESSES)
    public int sweep(Instant sentBefore) {
        return store.sweep(sentBefore, SWEEP_MAX);
    }

    /** Doubles with each failure up to the longest. */
    static Duration pause(Duration first, Duration longest, int failures) {
        var pause = first.multipliedBy(1L << Math.min(Math.max(failures, 1) - 1, 20));
        return pause.compareTo(longest) > 0 ? longest : pause;
    }
}
