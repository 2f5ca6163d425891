package org.reckoner.notification;

import java.util.Locale;
import org.reckoner.platform.Emails;
import org.reckoner.platform.TenantId;

/**
 * To whom a mail goes.
 *
 * @param address one e-mail address
 * @param name how the person is called; blank where nobody knows
 * @param locale the language the mail is written in
 * @param tenant the tenant whose mail it is, for whoever looks after its mails, or null
 */
public record Recipient(String address, String name, Locale locale, TenantId tenant) {
    private static final int NAME_MAX = 120;

    public Recipient {
        if (!Emails.valid(address) || address.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("no e-mail address");
        }
        // A line break in a name would begin another header.
        var plain = name == null ? "" : name.replaceAll("\\p{Cntrl}+", " ").strip();
        name = plain.length() > NAME_MAX ? plain.substring(0, NAME_MAX) : plain;
    }
}
