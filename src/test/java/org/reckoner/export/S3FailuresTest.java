package org.reckoner.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.reckoner.export.StoreException.Attempt;
import org.reckoner.platform.Texts;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** What the store's own word becomes; the commonest are also provoked on a real server, see S3ObjectStoreIT. */
class S3FailuresTest {
    @ParameterizedTest
    @CsvSource({
        "403, InvalidAccessKeyId, WRONG_CREDENTIALS",
        "403, SignatureDoesNotMatch, WRONG_CREDENTIALS",
        "400, ExpiredToken, WRONG_CREDENTIALS",
        "401, '', WRONG_CREDENTIALS",
        "404, NoSuchBucket, BUCKET_MISSING",
        "403, AccessDenied, ACCESS_DENIED",
        "403, '', ACCESS_DENIED",
        "301, PermanentRedirect, WRONG_REGION",
        "301, '', WRONG_REGION",
        "400, AuthorizationHeaderMalformed, WRONG_REGION",
        "400, KMS.DisabledException, ENCRYPTION_REFUSED",
        "403, RequestTimeTooSkewed, CLOCK_WRONG",
        "400, RequestTimeout, TIMED_OUT",
        "400, BadDigest, DAMAGED",
        "507, XMinioStorageFull, FULL",
        "503, SlowDown, BUSY",
        "500, InternalError, BUSY",
        "429, '', BUSY",
        "501, NotImplemented, REFUSED",
        "400, SomethingNew, REFUSED",
        "404, NoSuchKey, REFUSED"
    })
    void anAnswerHasItsReason(int status, String code, StoreProblem reason) {
        var answer = S3Exception.builder()
                .statusCode(status)
                .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
                .build();

        assertEquals(reason, S3Failures.explain(answer, "usage", Attempt.WRITE).reason());
    }

    @Test
    void anAnswerWithoutDetailsHasAReasonToo() {
        var answer = S3Exception.builder().statusCode(403).build();

        assertEquals(
                StoreProblem.ACCESS_DENIED,
                S3Failures.explain(answer, "usage", Attempt.READ).reason());
    }

    @ParameterizedTest
    @MethodSource("silences")
    void noAnswerHasItsReason(IOException cause, StoreProblem reason) {
        var e = SdkClientException.create("wrapped", new IllegalStateException(cause));

        assertEquals(reason, S3Failures.explain(e, "usage", Attempt.WRITE).reason());
    }

    static Stream<Arguments> silences() {
        return Stream.of(
                Arguments.of(new UnknownHostException("store.invalid"), StoreProblem.UNREACHABLE),
                Arguments.of(new ConnectException("Connection refused"), StoreProblem.UNREACHABLE),
                Arguments.of(new NoRouteToHostException("no"), StoreProblem.UNREACHABLE),
                Arguments.of(new SocketTimeoutException("Read timed out"), StoreProblem.TIMED_OUT),
                Arguments.of(new SSLHandshakeException("PKIX path building failed"), StoreProblem.UNTRUSTED));
    }

    @Test
    void everyReasonIsExplainedInEveryLanguage() {
        for (var reason : StoreProblem.values()) {
            var e = new StoreException(reason, "the-bucket", Attempt.WRITE, "TheirWord", null);
            for (var language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
                var text = Texts.text(language, e);
                assertFalse(text.contains("??") || text.contains("{"), text);
            }
        }
        var texts =
                Arrays.stream(StoreProblem.values()).map(StoreProblem::textKey).distinct();
        assertEquals(StoreProblem.values().length, texts.count());
    }
}
