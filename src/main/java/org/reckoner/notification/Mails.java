package org.reckoner.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.reckoner.platform.Ids;
import org.reckoner.platform.OpenToAll;
import org.reckoner.settings.Secrets;

/**
 * Where features leave what people are to be told. A mail is written in the caller's transaction and stands or falls with it;
 * it is sent afterwards, by any node, as soon as there is a mail server.
 */
@ApplicationScoped
@Transactional
public class Mails {
    @Inject
    MailStore store;

    @Inject
    Secrets secrets;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /**
     * Leaves a mail.
     *
     * @param link a path of this installation, {@code /reset.xhtml?token=...}, made absolute with the public base URL when it
     *     is sent; null for none
     * @param facts fill in the texts' placeholders, as {@link MailKind} names them: text, numbers, moments, days; never a secret
     */
    @OpenToAll("whoever may do a thing tells the people concerned of it")
    public void post(MailKind kind, Recipient to, String link, Object... facts) {
        add(null, kind, to, Enclosure.link(link), facts);
    }

    /**
     * Leaves a mail, unless one was left under the same key before, however long ago and on whichever node.
     *
     * @param key at most 120 characters that name the occasion, {@code licence-breach:17:2027-01-31:3}
     */
    @OpenToAll("whoever may do a thing tells the people concerned of it")
    public void postOnce(String key, MailKind kind, Recipient to, String link, Object... facts) {
        add(key, kind, to, Enclosure.link(link), facts);
    }

    /** The same with more than a link. */
    @OpenToAll("whoever may do a thing tells the people concerned of it")
    public void postOnceWith(String key, MailKind kind, Recipient to, Enclosure enclosed, Object... facts) {
        add(key, kind, to, enclosed, facts);
    }

    /** The same of several. */
    @OpenToAll("whoever may do a thing tells the people concerned of it")
    public void postOnce(List<MailOrder> orders) {
        var mails = orders.stream()
                .map(each -> mail(
                        each.key(),
                        each.kind(),
                        each.to(),
                        each.enclosed(),
                        each.facts().toArray()))
                .toList();
        if (!mails.isEmpty()) {
            store.add(mails, clock.instant());
        }
    }

    private void add(String key, MailKind kind, Recipient to, Enclosure enclosed, Object... facts) {
        store.add(List.of(mail(key, kind, to, enclosed, facts)), clock.instant());
    }

    private MailStore.NewMail mail(String key, MailKind kind, Recipient to, Enclosure enclosed, Object... facts) {
        var link = enclosed.link();
        if (link != null && !link.startsWith("/")) {
            throw new IllegalArgumentException("a link is a path of this installation");
        }
        var id = ids.next();
        var text = MailText.of(kind, to, link != null, facts);
        var stored = link == null || !kind.hasSecretLink() ? link : secrets.encrypt(link, MailStore.context(id));
        return new MailStore.NewMail(id, key, kind, to, text, stored, enclosed.attachment());
    }
}
