package org.reckoner.notification;

import java.util.List;
import java.util.Map;

/**
 * The mail settings as the page shows them and saves them.
 *
 * @param collections the mailbox that a billing region's payers write to, by the region's name
 * @param passwordKept whether a password is stored
 */
public record MailChoice(
        String host,
        int port,
        Tls tls,
        String user,
        String sender,
        String senderName,
        Map<String, String> collections,
        boolean passwordKept) {
    /** The billing regions, each with a collections mailbox. */
    public static final List<String> REGIONS = List.of("NA", "LATAM", "EMEA", "APAC");

    public MailChoice {
        collections = Map.copyOf(collections);
    }

    /** Whether there is a server to send with. */
    public boolean isSetUp() {
        return host != null;
    }

    MailServer server(String password) {
        return new MailServer(host, port, tls, user, user == null ? null : password, sender, senderName);
    }
}
