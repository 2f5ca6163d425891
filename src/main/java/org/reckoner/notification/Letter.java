package org.reckoner.notification;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;

/**
 * A mail ready to be sent.
 *
 * @param number tells this mail from all others; with the moment it was written it makes the Message-ID, which stays the same
 *     however often it is tried
 * @param link absolute, or null for none
 * @param attached what goes with it, or null
 * @param base the installation's address, which the mail names at its end
 */
record Letter(
        long number, Instant written, Recipient to, MailText text, String link, MailAttachment attached, URI base) {
    /** Without anything that goes with it. */
    Letter(long number, Instant written, Recipient to, MailText text, String link, URI base) {
        this(number, written, to, text, link, null, base);
    }

    Locale locale() {
        return to.locale();
    }

    String messageId(MailServer server) {
        var moment = written.getEpochSecond() * 1_000_000L + written.getNano() / 1000;
        return "<reckoner." + number + "." + Long.toString(moment, Character.MAX_RADIX) + "@" + server.senderDomain()
                + ">";
    }

    /** Says nothing of the link, which may be a secret. */
    @Override
    public String toString() {
        return "Letter[" + number + "]";
    }
}
