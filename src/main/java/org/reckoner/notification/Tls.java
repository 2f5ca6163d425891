package org.reckoner.notification;

/** How the connection to the mail server is protected. */
public enum Tls {
    /** Not at all: for servers on the same machine or network. */
    NONE,
    /** Begins in clear and must change to TLS before anything is said. */
    STARTTLS,
    /** TLS from the first byte. */
    IMPLICIT
}
