package org.reckoner.notification;

import java.util.Arrays;
import java.util.List;
import org.reckoner.platform.Texts;

/**
 * A mail's words in the recipient's language, before the link is known.
 *
 * @param content paragraphs, separated by empty lines
 * @param action the words on the button, or null where there is no link
 */
record MailText(String subject, String content, String action) {
    private static final int SUBJECT_MAX = 300;

    static MailText of(MailKind kind, Recipient to, boolean linked, Object... facts) {
        var key = "mail." + kind;
        var locale = to.locale();
        var subject = oneLine(Texts.text(locale, key + ".subject", facts));
        var text = Texts.text(locale, key + ".text", facts);
        return new MailText(subject, text, linked ? Texts.text(locale, key + ".action", facts) : null);
    }

    /** The content's paragraphs, as both forms of the mail lay them out. */
    static List<String> paragraphs(String content) {
        return Arrays.stream(content.split("\\R\\s*\\R"))
                .map(String::strip)
                .filter(p -> !p.isEmpty())
                .toList();
    }

    /** A line break in a subject would begin another header. */
    private static String oneLine(String subject) {
        var line = subject.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        return line.length() > SUBJECT_MAX ? line.substring(0, SUBJECT_MAX) : line;
    }
}
