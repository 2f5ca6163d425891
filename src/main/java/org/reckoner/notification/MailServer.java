package org.reckoner.notification;

import java.util.regex.Pattern;
import org.reckoner.platform.Emails;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;

/**
 * Where mails are handed in, checked. Its text form keeps the password to itself.
 *
 * @param user null where the server asks for none
 * @param password null where there is no user
 * @param sender the address mails come from
 * @param senderName how the sender is called
 */
record MailServer(String host, int port, Tls tls, String user, String password, String sender, String senderName) {
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.:-]{0,251}[A-Za-z0-9])?");
    private static final int PORT_MAX = 65535;

    MailServer {
        if (host == null) {
            throw invalid("host", "rule.required");
        }
        if (!HOST.matcher(host).matches()) {
            throw invalid("host", "rule.mail-host");
        }
        if (port < 1 || port > PORT_MAX) {
            throw invalid("port", "rule.port");
        }
        if (user != null && password == null) {
            throw invalid("password", "rule.required");
        }
        if (!Emails.valid(sender)) {
            throw invalid("sender", "rule.email");
        }
        if (senderName == null || senderName.isBlank()) {
            throw invalid("senderName", "rule.required");
        }
        if (hasControl(senderName)) {
            throw invalid("senderName", "rule.one-line");
        }
        if (user != null && hasControl(user)) {
            throw invalid("user", "rule.one-line");
        }
    }

    /** As messages name it. */
    String place() {
        return host + ":" + port;
    }

    String senderDomain() {
        return sender.substring(sender.indexOf('@') + 1);
    }

    private static boolean hasControl(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }

    static RuleViolation invalid(String field, String rule) {
        return RuleViolation.of(field, PlatformProblem.INVALID, "key:mails.server." + field, "key:" + rule);
    }

    @Override
    public String toString() {
        return "MailServer[" + place() + ", tls=" + tls + ", user=" + user + ", sender=" + sender + "]";
    }
}
