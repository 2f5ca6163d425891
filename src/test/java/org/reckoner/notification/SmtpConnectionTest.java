package org.reckoner.notification;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reckoner.platform.Texts;

/** Against a real mail server, and against one that misbehaves: what arrives, and what a person is told where nothing does. */
class SmtpConnectionTest {
    private static final URI BASE = URI.create("https://billing.example.com");
    private static final String USER = "reckoner";
    private static final String PASSWORD = "the-mail-password";

    private static GreenMail server;

    @BeforeAll
    static void start() {
        server = new GreenMail(new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS)
        });
        server.start();
        server.setUser("sender@reckoner.example", USER, PASSWORD);
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @BeforeEach
    void empty() throws Exception {
        server.purgeEmailFromAllMailboxes();
    }

    @Test
    void aMailArrivesAsTextAndHtmlWithItsOwnMessageId() throws Exception {
        var letter = letter("Anna Ömer", "Neu & <b>alt</b>");
        try (var connection = SmtpConnection.to(plain(null, null))) {
            connection.send(letter);
            connection.send(letter);
        }

        var received = server.getReceivedMessages();
        assertEquals(2, received.length);
        assertEquals(received[0].getMessageID(), received[1].getMessageID(), "a second try is recognisable");
        assertTrue(received[0].getMessageID().contains("reckoner.4711."), received[0].getMessageID());
        assertEquals("Neu & <b>alt</b>", received[0].getSubject());
        assertEquals("auto-generated", received[0].getHeader("Auto-Submitted", null));
        assertTrue(received[0].getAllRecipients()[0].toString().endsWith("<anna@example.com>"));
        var bodies = (MimeMultipart) received[0].getContent();
        var text = (String) bodies.getBodyPart(0).getContent();
        var html = (String) bodies.getBodyPart(1).getContent();
        assertTrue(bodies.getContentType().startsWith("multipart/alternative"), bodies.getContentType());
        assertTrue(text.contains("Guten Tag Anna Ömer,"), text);
        assertTrue(text.contains("https://billing.example.com/reset.xhtml?token=a&b"), text);
        assertTrue(html.contains("href=\"https://billing.example.com/reset.xhtml?token=a&amp;b\""), html);
        assertTrue(html.contains("Neu &amp; &lt;b&gt;alt&lt;/b&gt;"), html);
        assertFalse(html.contains("<b>"), html);
    }

    @Test
    void whatGoesWithAMailArrivesAsItIs() throws Exception {
        var content = new byte[] {'%', 'P', 'D', 'F', 0, -1, '\r', '\n', '.', '\r', '\n'};
        var plain = letter("Anna", "Rechnung");
        var attached = new MailAttachment("INV-000017.pdf", "application/pdf", content);
        try (var connection = SmtpConnection.to(plain(null, null))) {
            connection.send(new Letter(
                    plain.number(), plain.written(), plain.to(), plain.text(), plain.link(), attached, plain.base()));
        }
        var parts = (MimeMultipart) server.getReceivedMessages()[0].getContent();
        assertTrue(parts.getContentType().startsWith("multipart/mixed"), parts.getContentType());
        var words = (MimeMultipart) parts.getBodyPart(0).getContent();
        assertEquals(2, words.getCount(), "text and HTML");
        assertEquals("INV-000017.pdf", parts.getBodyPart(1).getFileName());
        assertTrue(parts.getBodyPart(1).getContentType().startsWith("application/pdf"));
        assertArrayEquals(content, parts.getBodyPart(1).getInputStream().readAllBytes());
    }

    @Test
    void aLogInWithUserAndPasswordWorks() {
        SmtpConnection.to(plain(USER, PASSWORD)).close();
    }

    @Test
    void aWrongPasswordIsExplained() {
        assertExplained(MailProblem.LOGIN_WRONG, plain(USER, "another"));
    }

    @Test
    void aCertificateNobodyVouchesForIsExplained() {
        assertExplained(MailProblem.UNTRUSTED, server(server.getSmtps().getPort(), Tls.IMPLICIT, null, null));
    }

    @Test
    void aServerWithoutStarttlsIsNotSpokenToInClear() throws IOException {
        try (var without = new ScriptedSmtp(Map.of())) {
            assertExplained(MailProblem.TLS_MISSING, server(without.port(), Tls.STARTTLS, null, null));
        }
    }

    @Test
    void aServerThatBeginsInClearIsExplained() {
        assertExplained(MailProblem.TLS_NOT_SPOKEN, server(server.getSmtp().getPort(), Tls.IMPLICIT, null, null));
    }

    @Test
    void aServerThatIsDownIsExplained() throws IOException {
        assertExplained(MailProblem.UNREACHABLE, server(closedPort(), Tls.NONE, null, null));
    }

    @Test
    void aHostThatIsNotThereIsExplained() {
        var nowhere = new MailServer("no-such-host.invalid", 25, Tls.NONE, null, null, "a@reckoner.example", "R");
        assertExplained(MailProblem.HOST_UNKNOWN, nowhere);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            MAIL | 530 5.7.0 Authentication required | LOGIN_NEEDED      | false
            MAIL | 553 not yours                     | SENDER_REFUSED    | false
            RCPT | 550 no such user                  | RECIPIENT_REFUSED | true
            RCPT | 451 greylisted                    | BUSY              | false
            DATA | 554 no                            | REFUSED           | true
            .    | 554 spam                          | REFUSED           | true
            .    | 452 disk full                     | BUSY              | false
            .    | ''                                | CONNECTION_LOST   | false
            """)
    void whatAServerSaysInTheMiddleIsUnderstood(String command, String answer, MailProblem expected, boolean forGood)
            throws IOException {
        try (var scripted = new ScriptedSmtp(Map.of(command, answer));
                var connection = SmtpConnection.to(server(scripted.port(), Tls.NONE, null, null))) {
            var refused = assertThrows(MailException.class, () -> connection.send(letter("Anna", "Subject")));
            assertEquals(expected, refused.reason(), () -> String.valueOf(refused.getCause()));
            assertEquals(forGood, refused.isPermanent());
            assertTrue(
                    answer.isEmpty() || refused.arguments().contains(answer),
                    refused.arguments().toString());
        }
    }

    private static void assertExplained(MailProblem expected, MailServer server) {
        var refused = assertThrows(MailException.class, () -> SmtpConnection.to(server));
        assertEquals(expected, refused.reason(), () -> String.valueOf(refused.getCause()));
        assertFalse(refused.isPermanent());
        for (var locale : Texts.LANGUAGES) {
            var said = Texts.text(locale, refused);
            assertFalse(said.contains("??") || said.contains("{") || said.contains(PASSWORD), said);
        }
    }

    private static int closedPort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static MailServer plain(String user, String password) {
        return server(server.getSmtp().getPort(), Tls.NONE, user, password);
    }

    private static MailServer server(int port, Tls tls, String user, String password) {
        return new MailServer("127.0.0.1", port, tls, user, password, "reckoner@reckoner.example", "Reckoner");
    }

    private static Letter letter(String name, String subject) {
        var to = new Recipient("anna@example.com", name, Locale.GERMAN, null);
        var text = new MailText(subject, "Erster Absatz.\n\nZweiter & <i>letzter</i>.", "Weiter");
        return new Letter(4711, Instant.parse("2027-03-04T05:06:07Z"), to, text, BASE + "/reset.xhtml?token=a&b", BASE);
    }
}
