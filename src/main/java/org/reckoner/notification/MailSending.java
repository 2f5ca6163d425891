package org.reckoner.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.function.BooleanSupplier;
import org.reckoner.platform.Caller;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.OpenToAll;
import org.reckoner.platform.Races;
import org.reckoner.settings.GeneralSettings;
import org.reckoner.settings.Secrets;

/**
 * Empties the outbox on this node. Talks to the mail server outside any transaction; what is recorded is recorded by {@link
 * MailQueue}. Connects before it takes a mail, so that a server that is down costs no mail a try.
 */
@ApplicationScoped
public class MailSending {
    private static final System.Logger LOG = System.getLogger(MailSending.class.getName());
    private static final Caller MAIL = Caller.system("process mail");
    private static final int ROUNDS_MAX = 50;

    @Inject
    MailQueue queue;

    @Inject
    MailSettings settings;

    @Inject
    GeneralSettings general;

    @Inject
    Secrets secrets;

    @Inject
    @Any
    Instance<MailAttachments> attachments;

    @Inject
    CurrentCaller callers;

    @Inject
    Clock clock;

    /**
     * Sends what is due, until there is no more or the server cannot be used.
     *
     * @param stopping asked between two mails
     */
    @OpenToAll("called by the timer alone; acts as the system")
    public void send(BooleanSupplier stopping) {
        callers.run(MAIL, () -> {
            if (!queue.due().isEmpty()) {
                settings.server().ifPresent(server -> sendTo(server, stopping));
            }
        });
    }

    /** Forgets mails that were sent longer ago than they are kept. */
    @OpenToAll("called by the timer alone; acts as the system")
    public void sweep() {
        callers.run(MAIL, () -> {
            var before = clock.instant().atZone(ZoneOffset.UTC).minus(general.mailRetention());
            var gone = queue.sweep(before.toInstant());
            if (gone > 0) {
                LOG.log(Level.INFO, "event mail.swept count=" + gone);
            }
        });
    }

    private void sendTo(MailServer server, BooleanSupplier stopping) {
        try (var connection = SmtpConnection.to(server)) {
            queue.serverWorks();
            var base = general.baseUrl();
            for (var round = 0; round < ROUNDS_MAX; round++) {
                var due = queue.due();
                for (var id : due) {
                    if (stopping.getAsBoolean() || !send(id, connection, base)) {
                        return;
                    }
                }
                if (due.isEmpty()) {
                    return;
                }
            }
        } catch (MailException down) {
            serverFailed(down);
        }
    }

    /** @return whether the connection is good for another mail */
    private boolean send(long id, SmtpConnection connection, URI base) {
        var claimed = Races.won(() -> queue.claim(id));
        if (claimed.isEmpty()) {
            return true;
        }
        var mail = claimed.get();
        try {
            connection.send(letter(mail, base));
        } catch (MailException why) {
            LOG.log(
                    Level.WARNING,
                    "event mail.failed id=" + id + " attempt=" + mail.attempt() + " why=" + why.reason());
            Races.won(() -> {
                queue.failed(mail, why);
                return null;
            });
            if (why.isOfTheServer()) {
                serverFailed(why);
            }
            return !why.isOfTheServer();
        }
        Races.won(() -> {
            queue.sent(mail);
            return null;
        });
        LOG.log(Level.INFO, "event mail.sent id=" + id + " kind=" + mail.kind() + " attempt=" + mail.attempt());
        return true;
    }

    private Letter letter(ClaimedMail mail, URI base) {
        var link = mail.link() == null ? null : base + path(mail);
        return new Letter(mail.id(), mail.written(), mail.to(), mail.text(), link, attached(mail), base);
    }

    /** Made anew at each try; nothing is attached in part. */
    private MailAttachment attached(ClaimedMail mail) {
        var reference = queue.attachment(mail);
        if (reference.isEmpty()) {
            return null;
        }
        try {
            for (var feature : attachments) {
                var found = feature.find(reference.get());
                if (found.isPresent()) {
                    return found.get();
                }
            }
        } catch (Exception e) {
            throw new MailException(MailProblem.ATTACHMENT_MISSING, false, e, String.valueOf(e.getMessage()));
        }
        throw new MailException(MailProblem.ATTACHMENT_MISSING, true, null, reference.get());
    }

    private String path(ClaimedMail mail) {
        if (!mail.kind().hasSecretLink()) {
            return mail.link();
        }
        try {
            return secrets.decrypt(mail.link(), MailStore.context(mail.id()));
        } catch (IllegalStateException e) {
            throw new MailException(MailProblem.LINK_LOST, true, e);
        }
    }

    private void serverFailed(MailException why) {
        LOG.log(Level.WARNING, "event mail.server-failed why=" + why.reason(), why.getCause());
        Races.won(() -> {
            queue.serverFailed(why);
            return null;
        });
    }
}
