package org.reckoner.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.lang.System.Logger.Level;
import java.util.Properties;

/** A connection to the mail server, logged in. Every step ends in a bounded time. */
final class SmtpConnection implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(SmtpConnection.class.getName());
    private static final String CONNECT_MILLIS = "10000";
    private static final String ANSWER_MILLIS = "45000";

    private final MailServer server;
    private final Session session;
    private final Transport transport;

    private SmtpConnection(MailServer server, Session session, Transport transport) {
        this.server = server;
        this.session = session;
        this.transport = transport;
    }

    /**
     * Connects, protects the connection as the settings say, and logs in.
     *
     * @throws MailException that says what is wrong
     */
    static SmtpConnection to(MailServer server) {
        var session = Session.getInstance(properties(server));
        try {
            var transport = session.getTransport("smtp");
            transport.connect(server.host(), server.port(), server.user(), server.password());
            return new SmtpConnection(server, session, transport);
        } catch (MessagingException e) {
            throw SmtpFailures.connecting(server, e);
        }
    }

    private static Properties properties(MailServer server) {
        var properties = new Properties();
        properties.put("mail.smtp.connectiontimeout", CONNECT_MILLIS);
        properties.put("mail.smtp.timeout", ANSWER_MILLIS);
        properties.put("mail.smtp.writetimeout", ANSWER_MILLIS);
        properties.put("mail.smtp.auth", String.valueOf(server.user() != null));
        properties.put("mail.smtp.ssl.enable", String.valueOf(server.tls() == Tls.IMPLICIT));
        properties.put("mail.smtp.starttls.enable", String.valueOf(server.tls() == Tls.STARTTLS));
        properties.put("mail.smtp.starttls.required", String.valueOf(server.tls() == Tls.STARTTLS));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.ssl.protocols", "TLSv1.3 TLSv1.2");
        // The machine's own name, which may be unknown outside, is nobody's business.
        properties.put("mail.smtp.localhost", server.senderDomain());
        return properties;
    }

    /**
     * Hands a mail in.
     *
     * @throws MailException that says what is wrong
     */
    void send(Letter letter) {
        try {
            var message = LetterMessage.of(letter, server, session);
            transport.sendMessage(message, message.getAllRecipients());
        } catch (MessagingException e) {
            throw SmtpFailures.sending(server, letter.to().address(), e);
        }
    }

    /** A server that does not say good-bye has taken the mails all the same. */
    @Override
    public void close() {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.log(Level.DEBUG, "event mail.close-failed", e);
        }
    }
}
