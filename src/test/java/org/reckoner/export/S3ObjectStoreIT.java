package org.reckoner.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reckoner.export.PureConnectServer.AccessKey;
import org.reckoner.export.PureConnectServer.Bucket;
import org.reckoner.export.PureConnectServer.Encryption;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** Against a real S3 server with signatures on, by plain Java: it needs neither Payara nor a database. */
@Tag("embedded-alone")
class S3ObjectStoreIT {
    private static final String BUCKET = "usage-of-the-adapter-test";
    private static final String KEY = "usage/date=1999-02-01/tenant=a/usage.csv";
    private static final String CSV = "text/csv; charset=utf-8";
    private static final URI SERVER = URI.create(System.getProperty("reckoner.test.s3.endpoint"));
    private static final AccessKey ACCESS_KEY =
            new AccessKey(System.getProperty("reckoner.test.s3.key"), System.getProperty("reckoner.test.s3.secret"));
    private static final S3Limits SHORT =
            new S3Limits(Duration.ofSeconds(2), Duration.ofMillis(300), Duration.ofSeconds(5), 1);

    /** The bare client, to look at what the adapter did. */
    private static S3Client client;

    @TempDir
    Path temporary;

    private ObjectStore store;

    @BeforeAll
    static void makeBucket() {
        client = S3Client.builder()
                .httpClientBuilder(Apache5HttpClient.builder())
                .region(Region.EU_CENTRAL_1)
                .endpointOverride(SERVER)
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(ACCESS_KEY.id(), ACCESS_KEY.secret())))
                .build();
        client.createBucket(request -> request.bucket(BUCKET));
    }

    @AfterAll
    static void closeClient() {
        client.close();
    }

    @BeforeEach
    void open() {
        store = server(BUCKET, SERVER, Optional.of(ACCESS_KEY)).open();
    }

    @AfterEach
    void emptyBucket() {
        store.close();
        client.listObjectsV2(request -> request.bucket(BUCKET))
                .contents()
                .forEach(object ->
                        client.deleteObject(request -> request.bucket(BUCKET).key(object.key())));
    }

    @Test
    void anObjectHasExactlyTheseBytesAndItsMediaType() throws IOException {
        var stored = put(KEY, "max_users\n3\n");

        var found = client.getObjectAsBytes(request -> request.bucket(BUCKET).key(KEY));
        assertEquals("max_users\n3\n", found.asUtf8String());
        assertEquals(CSV, found.response().contentType());
        assertEquals(Optional.of(stored), store.head(KEY));
    }

    @Test
    void aSecondPutReplacesTheObject() throws IOException {
        put(KEY, "first");
        put(KEY, "second, longer");

        assertTrue(store.head(KEY).orElseThrow().holds(facts("second, longer")));
        assertEquals("second, longer", content(KEY));
    }

    @Test
    void anObjectOfSomebodyElseHasNoKnownHash() throws IOException {
        client.putObject(request -> request.bucket(BUCKET).key(KEY), file("theirs"));

        assertEquals(Optional.of(new StoredObject(KEY, 6, Optional.empty())), store.head(KEY));
    }

    @Test
    void whereNothingIsThereIsNothing() {
        assertEquals(Optional.empty(), store.head(KEY));
    }

    @Test
    void aLargeObjectArrivesWhole() throws IOException {
        var large = "user-1234567890 ".repeat(400_000);
        put(KEY, large);

        assertEquals(large.length(), store.head(KEY).orElseThrow().size());
    }

    @Test
    void bytesThatAreNotTheAnnouncedOnesAreRefused() throws IOException {
        put(KEY, "the old day");
        var announced = facts("the new day");
        var other = file("cut off");

        assertEquals(StoreProblem.DAMAGED, reason(() -> store.put(KEY, ObjectBytes.of(other), announced)));
        assertEquals("the old day", content(KEY));
    }

    @ParameterizedTest
    @EnumSource(
            value = Encryption.class,
            names = {"NONE", "AES256"})
    void theCheckLeavesNoObject(Encryption encryption) {
        try (var checked = new Bucket(
                        BUCKET, "eu-central-1", Optional.of(SERVER), true, "usage", Optional.of(ACCESS_KEY), encryption)
                .open()) {
            checked.check("usage");
        }
        assertEquals(0, client.listObjectsV2(request -> request.bucket(BUCKET)).keyCount());
    }

    @Test
    void aWrongSecretIsExplained() {
        assertReason(StoreProblem.WRONG_CREDENTIALS, server(BUCKET, SERVER, key(ACCESS_KEY.id(), "not-the-secret")));
    }

    @Test
    void anUnknownAccessKeyIsExplained() {
        assertReason(StoreProblem.WRONG_CREDENTIALS, server(BUCKET, SERVER, key("nobody", ACCESS_KEY.secret())));
    }

    @Test
    void noAccessKeyAtAllIsExplained() {
        assertReason(StoreProblem.CREDENTIALS_MISSING, server(BUCKET, SERVER, Optional.empty()));
    }

    @Test
    void aMissingBucketIsExplained() {
        assertReason(StoreProblem.BUCKET_MISSING, server("no-such-bucket", SERVER, Optional.of(ACCESS_KEY)));
    }

    @Test
    void aServerThatIsNotThereIsExplained() throws IOException {
        var endpoint = URI.create("http://127.0.0.1:" + closedPort());

        assertReason(StoreProblem.UNREACHABLE, server(BUCKET, endpoint, Optional.of(ACCESS_KEY)));
    }

    @Test
    void aServerOfAnUnknownNameIsExplained() {
        var endpoint = URI.create("http://store.invalid:9000");

        assertReason(StoreProblem.UNREACHABLE, server(BUCKET, endpoint, Optional.of(ACCESS_KEY)));
    }

    @Test
    void aServerWithoutTlsBehindASecureAddressIsExplained() {
        var endpoint = URI.create("https://127.0.0.1:" + SERVER.getPort());

        assertReason(StoreProblem.UNTRUSTED, server(BUCKET, endpoint, Optional.of(ACCESS_KEY)));
    }

    @Test
    void aServerThatKeepsSilentIsGivenUp() throws IOException {
        try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var endpoint = URI.create("http://127.0.0.1:" + silent.getLocalPort());

            assertReason(StoreProblem.TIMED_OUT, server(BUCKET, endpoint, Optional.of(ACCESS_KEY)));
        }
    }

    /** Both ways to the store explain it alike, and neither says a secret. */
    private static void assertReason(StoreProblem expected, Bucket server) {
        try (var failing = new S3ObjectStore(server, SHORT)) {
            var checked = assertThrows(StoreException.class, () -> failing.check("usage"));
            assertEquals(expected, checked.reason(), trace(checked));
            assertEquals(expected, reason(() -> failing.head(KEY)));
            server.accessKey().ifPresent(key -> assertFalse(trace(checked).contains(key.secret()), trace(checked)));
        }
    }

    private static StoreProblem reason(Executable call) {
        var e = assertThrows(StoreException.class, call);
        return e.reason();
    }

    private static String trace(Throwable e) {
        var text = new StringWriter();
        e.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private static Bucket server(String bucket, URI endpoint, Optional<AccessKey> key) {
        return new Bucket(bucket, "eu-central-1", Optional.of(endpoint), true, "usage", key, Encryption.NONE);
    }

    private static Optional<AccessKey> key(String id, String secret) {
        return Optional.of(new AccessKey(id, secret));
    }

    private static int closedPort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private StoredObject put(String key, String content) throws IOException {
        return store.put(key, ObjectBytes.of(file(content)), facts(content));
    }

    private static String content(String key) {
        return client.getObjectAsBytes(request -> request.bucket(BUCKET).key(key))
                .asUtf8String();
    }

    private Path file(String content) throws IOException {
        return Files.writeString(Files.createTempFile(temporary, "in", ".csv"), content);
    }

    private ObjectFacts facts(String content) throws IOException {
        return ObjectFacts.of(file(content), CSV);
    }
}
