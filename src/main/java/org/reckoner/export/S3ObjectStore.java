package org.reckoner.export;

import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.commons.io.function.Uncheck;
import org.reckoner.export.StoreException.Attempt;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;

/** Objects of a bucket. Each is sent with its SHA-256, by which the store refuses bytes that were changed on the way. */
final class S3ObjectStore implements ProbedStore {
    /** Also kept as metadata: not every store gives the checksum back. */
    private static final String SHA_256 = "sha256";

    private final PureConnectServer.Bucket server;
    private final S3Client client;

    S3ObjectStore(PureConnectServer.Bucket server, S3Limits limits) {
        this.server = server;
        this.client = client(server, limits);
    }

    @Override
    public StoredObject put(String key, ObjectBytes bytes, ObjectFacts facts) {
        var request = PutObjectRequest.builder()
                .bucket(server.bucket())
                .key(ObjectKeys.checked(key))
                .contentType(facts.contentType())
                .checksumSHA256(
                        Base64.getEncoder().encodeToString(HexFormat.of().parseHex(facts.sha256())))
                .metadata(Map.of(SHA_256, facts.sha256()));
        encryption().ifPresent(request::serverSideEncryption);
        try {
            var answer = client.putObject(request.build(), body(bytes, facts));
            if (answer.eTag() == null || answer.eTag().isBlank()) {
                // every store names what it keeps; a proxy in between that says yes to anything does not
                throw new StoreException(StoreProblem.UNCONFIRMED, place(), Attempt.WRITE, "200", null);
            }
        } catch (SdkException e) {
            throw S3Failures.explain(e, place(), Attempt.WRITE);
        }
        return new StoredObject(key, facts.size(), Optional.of(facts.sha256()));
    }

    private static RequestBody body(ObjectBytes bytes, ObjectFacts facts) {
        return bytes.file()
                .map(RequestBody::fromFile)
                .orElseGet(() -> RequestBody.fromContentProvider(
                        () -> Uncheck.get(bytes::open), facts.size(), facts.contentType()));
    }

    @Override
    public Optional<StoredObject> head(String key) {
        ObjectKeys.checked(key);
        try {
            var found =
                    client.headObject(request -> request.bucket(server.bucket()).key(key));
            return Optional.of(new StoredObject(key, found.contentLength(), sha256(found)));
        } catch (S3Exception withoutWords) {
            return missing(key, withoutWords);
        } catch (SdkException e) {
            throw S3Failures.explain(e, place(), Attempt.READ);
        }
    }

    @Override
    public Map<String, Long> sizes(String below) {
        return call(Attempt.READ, () -> {
            var found = new HashMap<String, Long>();
            client.listObjectsV2Paginator(
                            request -> request.bucket(server.bucket()).prefix(ObjectKeys.checked(below) + "/"))
                    .contents()
                    .forEach(object -> found.put(object.key(), object.size()));
            return found;
        });
    }

    @Override
    public byte[] read(String key) {
        return call(
                Attempt.READ,
                () -> client.getObjectAsBytes(
                                request -> request.bucket(server.bucket()).key(key))
                        .asByteArray());
    }

    @Override
    public void delete(String key) {
        call(
                Attempt.DELETE,
                () -> client.deleteObject(
                        request -> request.bucket(server.bucket()).key(key)));
    }

    @Override
    public String place() {
        return server.bucket();
    }

    @Override
    public void close() {
        client.close();
    }

    /** The answer to a HEAD has no body, so no error code: asked for the object itself, the store says what is wrong. */
    private Optional<StoredObject> missing(String key, S3Exception withoutWords) {
        var answer = ask(key).orElse(withoutWords);
        if (answer instanceof NoSuchKeyException) {
            return Optional.empty();
        }
        throw S3Failures.explain(answer, place(), Attempt.READ);
    }

    /** Asks for an object's first byte and gives what went wrong, if anything did. */
    private Optional<SdkException> ask(String key) {
        try {
            client.getObjectAsBytes(
                    request -> request.bucket(server.bucket()).key(key).range("bytes=0-0"));
            return Optional.empty();
        } catch (SdkException e) {
            return Optional.of(e);
        }
    }

    private <T> T call(Attempt attempt, Supplier<T> call) {
        try {
            return call.get();
        } catch (SdkException e) {
            throw S3Failures.explain(e, place(), attempt);
        }
    }

    private static Optional<String> sha256(HeadObjectResponse found) {
        return Optional.ofNullable(found.metadata().get(SHA_256));
    }

    private Optional<ServerSideEncryption> encryption() {
        return switch (server.encryption()) {
            case NONE -> Optional.empty();
            case AES256 -> Optional.of(ServerSideEncryption.AES256);
            case KMS -> Optional.of(ServerSideEncryption.AWS_KMS);
        };
    }

    private static S3Client client(PureConnectServer.Bucket server, S3Limits limits) {
        var retries = AwsRetryStrategy.standardRetryStrategy().toBuilder()
                .maxAttempts(limits.tries())
                .build();
        var builder = S3Client.builder()
                .httpClientBuilder(Apache5HttpClient.builder()
                        .connectionTimeout(limits.connect())
                        .socketTimeout(limits.silence()))
                .overrideConfiguration(ClientOverrideConfiguration.builder()
                        .retryStrategy(retries)
                        .apiCallTimeout(limits.call())
                        .build())
                .region(Region.of(server.region()))
                .forcePathStyle(server.pathStyle())
                // a body in signed pieces: not every store reads it, and an object of a few lines takes longer by it
                .serviceConfiguration(body -> body.chunkedEncodingEnabled(false))
                // Stores of one's own may not know the newer checksums; what we write has its SHA-256 in any case.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .credentialsProvider(credentials(server));
        server.endpoint().ifPresent(builder::endpointOverride);
        return builder.build();
    }

    private static AwsCredentialsProvider credentials(PureConnectServer.Bucket server) {
        return server.accessKey()
                .<AwsCredentialsProvider>map(
                        key -> StaticCredentialsProvider.create(AwsBasicCredentials.create(key.id(), key.secret())))
                .orElseGet(() -> DefaultCredentialsProvider.builder().build());
    }
}
