package org.reckoner.export;

import org.reckoner.platform.RuleViolation;

/** The billing server did not do what it was asked, for a reason that a person can mend. Names no secret. */
public class StoreException extends RuleViolation {
    private static final long serialVersionUID = 1L;

    private final StoreProblem reason;

    /**
     * @param place the bucket or folder
     * @param detail the store's own word for it: an error code, an operating system's message
     */
    StoreException(StoreProblem reason, String place, Attempt attempt, String detail, Throwable cause) {
        super(reason, place, attempt.textKey(), detail);
        this.reason = reason;
        initCause(cause);
    }

    public StoreProblem reason() {
        return reason;
    }

    /** The setting to look at first, by its input's id; null where no setting is to blame. */
    @Override
    public String field() {
        return switch (reason) {
            case WRONG_CREDENTIALS, CREDENTIALS_MISSING, ACCESS_DENIED -> "accessKey";
            case BUCKET_MISSING -> "bucket";
            case WRONG_REGION -> "region";
            case ENCRYPTION_REFUSED -> "encryption";
            case UNREACHABLE, UNTRUSTED -> "endpoint";
            case NOT_WRITABLE -> "folder";
            case TIMED_OUT, BUSY, CLOCK_WRONG, FULL, UNCONFIRMED, DAMAGED, REFUSED -> null;
        };
    }

    /** What was tried. */
    enum Attempt {
        WRITE,
        READ,
        DELETE;

        /** As an argument that is a bundle key itself. */
        private String textKey() {
            return "key:store.attempt." + name();
        }
    }
}
