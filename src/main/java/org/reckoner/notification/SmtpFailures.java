package org.reckoner.notification;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** What the mail library's exceptions mean to a person. They hide each other in two ways: as causes and as "next". */
final class SmtpFailures {
    private static final Pattern REPLY = Pattern.compile("(?m)^(\\d{3})[ -].*");
    private static final int DEPTH_MAX = 12;
    private static final int SAID_MAX = 200;

    private SmtpFailures() {}

    static MailException connecting(MailServer server, MessagingException e) {
        var chain = chain(e);
        var said = said(chain);
        var reason = ofTheLogIn(server, chain);
        return new MailException(reason == null ? ofTheLine(server, chain) : reason, false, e, server.place(), said);
    }

    static MailException sending(MailServer server, String recipient, MessagingException e) {
        var chain = chain(e);
        var said = said(chain);
        var code = code(said);
        if (has(chain, IOException.class) || code == 0) {
            var reason = has(chain, SocketTimeoutException.class) ? MailProblem.TIMED_OUT : MailProblem.CONNECTION_LOST;
            return new MailException(reason, false, e, server.place(), said);
        }
        if (code == 530) {
            return new MailException(MailProblem.LOGIN_NEEDED, false, e, server.place(), said);
        }
        if (code / 100 == 4) {
            return new MailException(MailProblem.BUSY, false, e, server.place(), said);
        }
        if (ofTheSender(chain)) {
            return new MailException(MailProblem.SENDER_REFUSED, false, e, server.sender(), said);
        }
        var ofTheRecipient = chain.stream()
                .anyMatch(t -> t instanceof SendFailedException failed
                        && failed.getInvalidAddresses() != null
                        && failed.getInvalidAddresses().length > 0);
        return ofTheRecipient
                ? new MailException(MailProblem.RECIPIENT_REFUSED, true, e, recipient, said)
                : new MailException(MailProblem.REFUSED, true, e, server.place(), said);
    }

    private static MailProblem ofTheLogIn(MailServer server, List<Throwable> chain) {
        if (has(chain, AuthenticationFailedException.class)) {
            return server.user() == null ? MailProblem.LOGIN_NEEDED : MailProblem.LOGIN_WRONG;
        }
        return code(said(chain)) == 530 ? MailProblem.LOGIN_NEEDED : null;
    }

    private static MailProblem ofTheLine(MailServer server, List<Throwable> chain) {
        if (has(chain, UnknownHostException.class)) {
            return MailProblem.HOST_UNKNOWN;
        }
        if (has(chain, ConnectException.class) || has(chain, NoRouteToHostException.class)) {
            return MailProblem.UNREACHABLE;
        }
        if (has(chain, SocketTimeoutException.class)) {
            return MailProblem.TIMED_OUT;
        }
        if (has(chain, SSLException.class)) {
            var plain = chain.stream()
                    .anyMatch(t -> String.valueOf(t.getMessage()).contains("Unsupported or unrecognized"));
            return plain ? MailProblem.TLS_NOT_SPOKEN : MailProblem.UNTRUSTED;
        }
        var starttls =
                chain.stream().anyMatch(t -> String.valueOf(t.getMessage()).contains("STARTTLS"));
        if (server.tls() == Tls.STARTTLS && starttls) {
            return MailProblem.TLS_MISSING;
        }
        return has(chain, IOException.class) ? MailProblem.CONNECTION_LOST : MailProblem.REFUSED;
    }

    /** The library marks a refused sender by a class of its own, which is not on our class path. */
    private static boolean ofTheSender(List<Throwable> chain) {
        return chain.stream().anyMatch(t -> t.getClass().getSimpleName().equals("SMTPSenderFailedException"));
    }

    private static List<Throwable> chain(Throwable first) {
        var found = new ArrayList<Throwable>();
        collect(first, found);
        return found;
    }

    private static void collect(Throwable thrown, List<Throwable> found) {
        if (thrown == null || found.size() == DEPTH_MAX || found.contains(thrown)) {
            return;
        }
        found.add(thrown);
        if (thrown instanceof MessagingException mail) {
            collect(mail.getNextException(), found);
        }
        collect(thrown.getCause(), found);
    }

    private static boolean has(List<Throwable> chain, Class<? extends Throwable> type) {
        return chain.stream().anyMatch(type::isInstance);
    }

    /** The server's own reply where there is one, else the innermost message. One short line, without control characters. */
    private static String said(List<Throwable> chain) {
        var messages = chain.stream()
                .map(Throwable::getMessage)
                .filter(m -> m != null && !m.isBlank())
                .toList();
        var reply = messages.stream()
                .flatMap(m -> REPLY.matcher(m).results())
                .map(found -> found.group())
                .reduce((first, second) -> second);
        var said = reply.or(() -> Stream.iterate(messages.size() - 1, i -> i >= 0, i -> i - 1)
                        .map(messages::get)
                        .findFirst())
                .orElse("")
                .replaceAll("\\p{Cntrl}+", " ")
                .strip();
        return said.length() > SAID_MAX ? said.substring(0, SAID_MAX) : said;
    }

    private static int code(String said) {
        var reply = REPLY.matcher(said);
        return reply.matches() ? Integer.parseInt(reply.group(1)) : 0;
    }
}
