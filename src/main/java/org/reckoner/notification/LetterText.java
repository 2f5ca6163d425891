package org.reckoner.notification;

import java.util.ArrayList;
import org.reckoner.platform.Texts;

/** A mail's plain text, for programs and people who do not want HTML. */
final class LetterText {
    private LetterText() {}

    static String of(Letter letter) {
        var parts = new ArrayList<String>();
        parts.add(hello(letter.to()));
        parts.addAll(MailText.paragraphs(letter.text().content()));
        if (letter.link() != null) {
            parts.add(letter.text().action() + ":\r\n" + letter.link());
        }
        parts.add("-- \r\n"
                + Texts.text(letter.locale(), "mail.footer", letter.base().toString()));
        return String.join("\r\n\r\n", parts) + "\r\n";
    }

    static String hello(Recipient to) {
        return to.name().isEmpty()
                ? Texts.text(to.locale(), "mail.hello.nobody")
                : Texts.text(to.locale(), "mail.hello", to.name());
    }
}
