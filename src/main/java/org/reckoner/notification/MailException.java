package org.reckoner.notification;

import org.reckoner.platform.RuleViolation;

/** The mail server did not do what it was asked, for a reason that a person can mend. Names no secret. */
public class MailException extends RuleViolation {
    private static final long serialVersionUID = 1L;

    private final MailProblem reason;
    private final boolean permanent;

    /**
     * @param permanent whether trying again is of no use
     * @param arguments host and port, and what the server said
     */
    MailException(MailProblem reason, boolean permanent, Throwable cause, Object... arguments) {
        super(reason, arguments);
        this.reason = reason;
        this.permanent = permanent;
        initCause(cause);
    }

    public MailProblem reason() {
        return reason;
    }

    boolean isPermanent() {
        return permanent;
    }

    /** Whether no other mail would fare better now. */
    boolean isOfTheServer() {
        return switch (reason) {
            case RECIPIENT_REFUSED, REFUSED, BUSY, LINK_GONE, LINK_LOST, ATTACHMENT_MISSING, ON_ITS_WAY -> false;
            default -> true;
        };
    }

    /** The setting to look at first, by its input's id; null where no setting is to blame. */
    @Override
    public String field() {
        return switch (reason) {
            case NOT_SET_UP, HOST_UNKNOWN, UNTRUSTED -> "host";
            case UNREACHABLE, TIMED_OUT -> "port";
            case TLS_MISSING, TLS_NOT_SPOKEN -> "tls";
            case LOGIN_WRONG, LOGIN_NEEDED -> "user";
            case SENDER_REFUSED -> "sender";
            case RECIPIENT_REFUSED,
                    BUSY,
                    CONNECTION_LOST,
                    REFUSED,
                    LINK_GONE,
                    LINK_LOST,
                    ATTACHMENT_MISSING,
                    ON_ITS_WAY -> null;
        };
    }
}
