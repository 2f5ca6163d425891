package org.reckoner.notification;

/** How far a mail is. */
public enum MailState {
    /** To be sent, for the first time or again. */
    WAITING,
    /** Taken by the mail server. */
    SENT,
    /** Refused for good, or tried too often; waits for a person. */
    PARKED
}
