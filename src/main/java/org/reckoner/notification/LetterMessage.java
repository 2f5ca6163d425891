package org.reckoner.notification;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** A mail in the form servers exchange: plain text and HTML, headers encoded, a Message-ID of our own. */
final class LetterMessage extends MimeMessage {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String messageId;

    private LetterMessage(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    static MimeMessage of(Letter letter, MailServer server, Session session) throws MessagingException {
        try {
            var message = new LetterMessage(session, letter.messageId(server));
            message.setFrom(new InternetAddress(server.sender(), server.senderName(), UTF_8));
            var to = letter.to();
            message.setRecipient(
                    Message.RecipientType.TO,
                    to.name().isEmpty()
                            ? new InternetAddress(to.address())
                            : new InternetAddress(to.address(), to.name(), UTF_8));
            message.setSubject(letter.text().subject(), UTF_8);
            message.setHeader(
                    "Date",
                    DateTimeFormatter.RFC_1123_DATE_TIME.format(letter.written().atOffset(ZoneOffset.UTC)));
            // No machine shall answer a machine (RFC 3834).
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("Content-Language", letter.locale().getLanguage());
            message.setContent(content(letter));
            message.saveChanges();
            return message;
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every Java platform has UTF-8", e);
        }
    }

    private static MimeMultipart content(Letter letter) throws MessagingException {
        var bodies = bodies(letter);
        if (letter.attached() == null) {
            return bodies;
        }
        var words = new MimeBodyPart();
        words.setContent(bodies);
        var attached = letter.attached();
        var file = new MimeBodyPart();
        file.setDataHandler(new DataHandler(new ByteArrayDataSource(attached.content(), attached.mediaType())));
        file.setFileName(attached.name());
        return new MimeMultipart("mixed", words, file);
    }

    private static MimeMultipart bodies(Letter letter) throws MessagingException {
        var text = new MimeBodyPart();
        text.setText(LetterText.of(letter), UTF_8, "plain");
        var html = new MimeBodyPart();
        html.setText(LetterHtml.of(letter), UTF_8, "html");
        return new MimeMultipart("alternative", text, html);
    }

    /** The library would make up a new one at each try. */
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
