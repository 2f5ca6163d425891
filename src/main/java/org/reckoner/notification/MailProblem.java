package org.reckoner.notification;

import org.reckoner.platform.Problem;

/**
 * Why a mail is not sent. The first argument of the texts about the server is its host and port, the last what it said
 * itself, where it said anything.
 */
public enum MailProblem implements Problem {
    /** Nobody has entered a mail server yet. */
    NOT_SET_UP,
    HOST_UNKNOWN,
    /** Nobody listens there. */
    UNREACHABLE,
    TIMED_OUT,
    /** A connection, but no trust: the certificate is not valid for this host. */
    UNTRUSTED,
    /** The settings ask for STARTTLS and the server does not offer it. */
    TLS_MISSING,
    /** The settings ask for TLS from the first byte and the server begins in clear. */
    TLS_NOT_SPOKEN,
    LOGIN_WRONG,
    /** The server wants a user and a password, and none were given. */
    LOGIN_NEEDED,
    SENDER_REFUSED,
    RECIPIENT_REFUSED,
    /** The server asks to try again later. */
    BUSY,
    /** The connection broke; whether the server took the mail is not known. */
    CONNECTION_LOST,
    /** Anything else; the last argument says what. */
    REFUSED,
    /** The secret link was sent already and is not kept: a new one has to be asked for. */
    LINK_GONE,
    /** The stored link cannot be decrypted: the keyset is another one. */
    LINK_LOST,
    /** What is to go with the mail cannot be made: what went wrong is named. */
    ATTACHMENT_MISSING,
    /** It is on its way at this moment. */
    ON_ITS_WAY
}
