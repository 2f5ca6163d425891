package org.reckoner.export;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Locale;
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

    /** What the operating system says of a folder: that it is full, or that it cannot be used. */
    static StoreException ofFolder(Path folder, Attempt attempt, IOException e) {
        var hasReason = e instanceof FileSystemException f && f.getReason() != null;
        var detail =
                hasReason ? ((FileSystemException) e).getReason() : e.getClass().getSimpleName();
        var words = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        var full = words.contains("no space left") || words.contains("quota exceeded");
        var problem = full ? StoreProblem.FULL : StoreProblem.NOT_WRITABLE;
        return new StoreException(problem, folder.toString(), attempt, detail, e);
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
