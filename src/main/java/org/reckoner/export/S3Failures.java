package org.reckoner.export;

import static java.util.Map.entry;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Map;
import javax.net.ssl.SSLException;
import org.reckoner.export.StoreException.Attempt;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;

/** Translates what the S3 client throws into reasons. */
final class S3Failures {
    /** The client's own word where no link of its chain of credentials had any; it has no exception for that. */
    private static final String NO_CREDENTIALS = "Unable to load credentials";

    /** By the codes of AWS and of the stores that speak its language. */
    private static final Map<String, StoreProblem> BY_CODE = Map.ofEntries(
            entry("InvalidAccessKeyId", StoreProblem.WRONG_CREDENTIALS),
            entry("SignatureDoesNotMatch", StoreProblem.WRONG_CREDENTIALS),
            entry("InvalidToken", StoreProblem.WRONG_CREDENTIALS),
            entry("ExpiredToken", StoreProblem.WRONG_CREDENTIALS),
            entry("NoSuchBucket", StoreProblem.BUCKET_MISSING),
            entry("AccessDenied", StoreProblem.ACCESS_DENIED),
            entry("AllAccessDisabled", StoreProblem.ACCESS_DENIED),
            entry("PermanentRedirect", StoreProblem.WRONG_REGION),
            entry("TemporaryRedirect", StoreProblem.WRONG_REGION),
            entry("AuthorizationHeaderMalformed", StoreProblem.WRONG_REGION),
            entry("IllegalLocationConstraintException", StoreProblem.WRONG_REGION),
            entry("ServerSideEncryptionConfigurationNotFoundError", StoreProblem.ENCRYPTION_REFUSED),
            entry("InvalidEncryptionAlgorithmError", StoreProblem.ENCRYPTION_REFUSED),
            entry("RequestTimeTooSkewed", StoreProblem.CLOCK_WRONG),
            entry("RequestTimeout", StoreProblem.TIMED_OUT),
            entry("BadDigest", StoreProblem.DAMAGED),
            entry("IncompleteBody", StoreProblem.DAMAGED),
            entry("XAmzContentSHA256Mismatch", StoreProblem.DAMAGED),
            entry("XAmzContentChecksumMismatch", StoreProblem.DAMAGED),
            entry("QuotaExceeded", StoreProblem.FULL),
            entry("XMinioStorageFull", StoreProblem.FULL));

    private S3Failures() {}

    static StoreException explain(SdkException e, String bucket, Attempt attempt) {
        if (e instanceof AwsServiceException answer) {
            return new StoreException(reason(answer), bucket, attempt, word(answer), e);
        }
        return new StoreException(reason(e), bucket, attempt, root(e).getClass().getSimpleName(), e);
    }

    private static StoreProblem reason(AwsServiceException answer) {
        var code = code(answer);
        if (BY_CODE.containsKey(code)) {
            return BY_CODE.get(code);
        }
        if (code.startsWith("KMS.")) {
            return StoreProblem.ENCRYPTION_REFUSED;
        }
        var status = answer.statusCode();
        if (status == 301 || status == 307) {
            return StoreProblem.WRONG_REGION;
        }
        if (status == 401) {
            return StoreProblem.WRONG_CREDENTIALS;
        }
        if (status == 403) {
            return StoreProblem.ACCESS_DENIED;
        }
        return status == 429 || status >= 500 && status != 501 ? StoreProblem.BUSY : StoreProblem.REFUSED;
    }

    private static StoreProblem reason(SdkException e) {
        if (e instanceof ApiCallTimeoutException || e instanceof ApiCallAttemptTimeoutException) {
            return StoreProblem.TIMED_OUT;
        }
        if (String.valueOf(e.getMessage()).contains(NO_CREDENTIALS)) {
            return StoreProblem.CREDENTIALS_MISSING;
        }
        var root = root(e);
        if (root instanceof InterruptedIOException) {
            return StoreProblem.TIMED_OUT;
        }
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof SSLException) {
                return StoreProblem.UNTRUSTED;
            }
        }
        return root instanceof IOException ? StoreProblem.UNREACHABLE : StoreProblem.REFUSED;
    }

    private static String word(AwsServiceException answer) {
        return (code(answer) + " HTTP " + answer.statusCode()).strip();
    }

    private static String code(AwsServiceException answer) {
        var details = answer.awsErrorDetails();
        return details == null || details.errorCode() == null ? "" : details.errorCode();
    }

    private static Throwable root(Throwable t) {
        var root = t;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root;
    }
}
