package org.reckoner.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reckoner.it.Problems.assertRefused;

import jakarta.inject.Inject;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reckoner.audit.AuditLog;
import org.reckoner.export.PureConnectServer.Encryption;
import org.reckoner.it.As;
import org.reckoner.it.SampleLogIns;
import org.reckoner.it.SampleTenants;
import org.reckoner.platform.Database;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.Texts;
import org.reckoner.tenant.Billable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** The settings of the billing server, against a real S3 server with signatures on. */
@ExtendWith(ArquillianExtension.class)
class BillingServerIT {
    private static final String ENDPOINT = System.getProperty("reckoner.test.s3.endpoint");
    private static final String KEY = System.getProperty("reckoner.test.s3.key");
    private static final String SECRET = System.getProperty("reckoner.test.s3.secret");

    @Inject
    ExportBench bench;

    @Inject
    BillingServer server;

    @Inject
    AuditLog audit;

    @Inject
    SampleTenants samples;

    @Inject
    SampleLogIns logIns;

    @Inject
    Database database;

    @Inject
    As as;

    private S3Client client;
    private String bucket;

    @BeforeEach
    void open() throws Exception {
        bench.open();
        bucket = "usage-" + UUID.randomUUID();
        client = S3Client.builder()
                .httpClientBuilder(Apache5HttpClient.builder())
                .region(Region.EU_CENTRAL_1)
                .endpointOverride(URI.create(ENDPOINT))
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(KEY, SECRET)))
                .build();
        client.createBucket(request -> request.bucket(bucket));
    }

    @AfterEach
    void close() throws Exception {
        client.close();
        bench.close();
    }

    @Test
    void theRightSettingsWorkAndTheTestLeavesNothing() throws Exception {
        as.owner(() -> {
            server.test(s3(bucket, ENDPOINT, KEY), SECRET);
            server.save(s3(bucket, ENDPOINT, KEY), SECRET);
            server.test(server.choice(), null);
            return null;
        });
        assertEquals(0, client.listObjectsV2(request -> request.bucket(bucket)).keyCount());
    }

    @Test
    void theProcessWritesTheSameObjectsToABucket() throws Exception {
        as.owner(() -> server.save(s3(bucket, ENDPOINT, KEY), SECRET));
        var date = ExportBench.freshDate();
        var tenant = samples.inUse(Billable.PURECONNECT, ZoneId.of("UTC"));
        logIns.take(tenant, session(date));

        assertEquals("outcome.export.stored.FIRST", bench.export(tenant, date).key());
        assertEquals("outcome.export.unchanged", bench.export(tenant, date).key());

        var key = "usage/" + UsageFile.keyOf(date, bench.instanceOf(tenant));
        var manifest = "usage/" + ManifestFile.keyOf(date);
        assertEquals(
                List.of(manifest, key),
                client.listObjectsV2(request -> request.bucket(bucket)).contents().stream()
                        .map(object -> object.key())
                        .toList());
        assertTrue(content(key).endsWith(",1,1," + date + "T12:00:00Z,\"AVI\"\r\n"), content(key));
        assertTrue(content(manifest).contains("\"key\": \"" + key + "\""), content(manifest));
    }

    @Test
    void aTenantsDayThatCannotBeStoredSaysWhyInPlainWords() throws Exception {
        as.owner(() -> server.save(s3("no-such-bucket", ENDPOINT, KEY), SECRET));
        var date = ExportBench.freshDate();
        var tenant = samples.inUse(Billable.PURECONNECT, ZoneId.of("UTC"));
        logIns.take(tenant, session(date));

        var refused = assertThrows(StoreException.class, () -> bench.perform(tenant, date));

        assertEquals(StoreProblem.BUCKET_MISSING, refused.reason());
        assertEquals(List.of("1 RESERVED FIRST"), bench.versions(tenant, date));
    }

    @Test
    void aWrongSecretIsExplained() throws Exception {
        assertExplained(StoreProblem.WRONG_CREDENTIALS, s3(bucket, ENDPOINT, KEY), "not-the-secret");
    }

    @Test
    void anUnknownKeyIsExplained() throws Exception {
        assertExplained(StoreProblem.WRONG_CREDENTIALS, s3(bucket, ENDPOINT, "nobody"), SECRET);
    }

    @Test
    void aMissingBucketIsNamed() throws Exception {
        var said = assertExplained(StoreProblem.BUCKET_MISSING, s3("no-such-bucket", ENDPOINT, KEY), SECRET);

        assertTrue(said.contains("no-such-bucket"), said);
    }

    @Test
    void anEndpointWithoutAServerIsExplained() throws Exception {
        assertExplained(StoreProblem.UNREACHABLE, s3(bucket, "http://127.0.0.1:" + closedPort(), KEY), SECRET);
    }

    @Test
    void noKeysAnywhereAreExplained() throws Exception {
        assertExplained(StoreProblem.CREDENTIALS_MISSING, s3(bucket, ENDPOINT, null), null);
    }

    @Test
    void theSecretComesBackNowhere() throws Exception {
        var secret = "the-secret-" + UUID.randomUUID();
        as.owner(() -> {
            server.save(s3(bucket, ENDPOINT, KEY), secret);
            var section = server.section();
            assertTrue(server.choice().secretKept());
            assertFalse(section.values().containsValue(secret), section.toString());
            assertFalse(section.toString().contains(secret), section.toString());
            assertFalse(
                    server.choice().toString().contains(secret), server.choice().toString());
            assertFalse(server.get().toString().contains(secret), server.get().toString());
            var entry = audit.page("settings.saved", 0, 1).rows().get(0);
            assertFalse(entry.toString().contains(secret), entry.toString());
            assertTrue(entry.after().contains("(new secret)"), entry.after());
            return null;
        });
        var stored = database.call(c -> {
            try (var query = c.prepareStatement("select count(*) from setting where content like ?")) {
                query.setString(1, "%" + secret + "%");
                var row = query.executeQuery();
                row.next();
                return row.getInt(1);
            }
        });
        assertEquals(0, stored, "stored in clear");
    }

    @Test
    void anEmptySecretKeepsTheOneThereIs() throws Exception {
        as.owner(() -> {
            server.save(s3(bucket, ENDPOINT, KEY), SECRET);
            server.save(s3(bucket, ENDPOINT, KEY), null);
            server.test(server.choice(), null);
            return null;
        });
    }

    @Test
    void withoutAnAccessKeyNoSecretIsKept() throws Exception {
        as.owner(() -> {
            server.save(s3(bucket, ENDPOINT, KEY), SECRET);
            server.save(s3(bucket, ENDPOINT, null), null);
            assertFalse(server.choice().secretKept());
            assertInvalid("secretKey", s3(bucket, ENDPOINT, KEY));
            return null;
        });
    }

    @Test
    void whatIsMalformedIsRefusedAtItsField() throws Exception {
        as.owner(() -> {
            assertInvalid("bucket", s3(null, ENDPOINT, KEY));
            assertInvalid("bucket", s3("No Bucket", ENDPOINT, KEY));
            assertInvalid("endpoint", s3(bucket, "s3.example.com", KEY));
            assertInvalid("endpoint", s3(bucket, "http://exa mple", KEY));
            assertInvalid("secretKey", s3(bucket, ENDPOINT, KEY));
            assertInvalid("folder", folder(null));
            assertInvalid("folder", folder("a\0b"));
            return null;
        });
    }

    @Test
    void anotherPlaceIsToldOf() throws Exception {
        as.owner(() -> {
            assertTrue(server.save(s3(bucket, ENDPOINT, KEY), SECRET));
            assertFalse(server.save(s3(bucket, ENDPOINT, KEY), SECRET));
            assertTrue(server.save(folder("somewhere"), null));
            assertFalse(server.save(folder("somewhere"), null));
            return null;
        });
    }

    @Test
    void changingTheKindForgetsNothing() throws Exception {
        as.owner(() -> {
            server.save(s3(bucket, ENDPOINT, KEY), SECRET);
            var kept = server.choice();
            server.save(
                    new ServerChoice(
                            ServerKind.FOLDER,
                            "elsewhere",
                            kept.bucket(),
                            kept.region(),
                            kept.endpoint(),
                            kept.pathStyle(),
                            kept.prefix(),
                            kept.accessKey(),
                            kept.encryption(),
                            kept.secretKept()),
                    null);
            assertEquals(bucket, server.choice().bucket());
            assertTrue(server.choice().secretKept());
            return null;
        });
    }

    @Test
    void theSettingsAreThePlatformOwnersAlone() throws Exception {
        var choice = s3(bucket, ENDPOINT, KEY);
        as.landlord(77L, () -> {
            assertRefused(PlatformProblem.FORBIDDEN, () -> server.choice());
            assertRefused(PlatformProblem.FORBIDDEN, () -> server.section());
            assertRefused(PlatformProblem.FORBIDDEN, () -> server.get());
            assertRefused(PlatformProblem.FORBIDDEN, () -> server.save(choice, SECRET));
            assertRefused(PlatformProblem.FORBIDDEN, () -> server.test(choice, SECRET));
            return null;
        });
    }

    /** @return what a reader of English is told */
    private String assertExplained(StoreProblem expected, ServerChoice choice, String secret) throws Exception {
        var refused = as.owner(() -> assertThrows(StoreException.class, () -> server.test(choice, secret)));
        assertEquals(expected, refused.reason(), refused.getMessage());
        for (var locale : Texts.LANGUAGES) {
            var said = Texts.text(locale, refused);
            assertFalse(said.contains("??") || said.contains("{"), said);
            assertFalse(secret != null && said.contains(secret), said);
        }
        return Texts.text(Locale.ENGLISH, refused);
    }

    private void assertInvalid(String field, ServerChoice choice) {
        var refused = assertThrows(RuleViolation.class, () -> server.save(choice, null));
        assertEquals(PlatformProblem.INVALID, refused.problem());
        assertEquals(field, refused.field());
        assertNotNull(Texts.text(Locale.ENGLISH, refused));
    }

    private String content(String key) {
        return client.getObjectAsBytes(request -> request.bucket(bucket).key(key))
                .asUtf8String();
    }

    private static String session(LocalDate date) {
        return "AVI %sT12:00:00Z %sT13:00:00Z".formatted(date, date);
    }

    private static int closedPort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static ServerChoice s3(String bucket, String endpoint, String accessKey) {
        return new ServerChoice(
                ServerKind.S3,
                "unused",
                bucket,
                "eu-central-1",
                endpoint,
                true,
                "usage",
                accessKey,
                Encryption.NONE,
                false);
    }

    private static ServerChoice folder(String folder) {
        return new ServerChoice(
                ServerKind.FOLDER, folder, null, "us-east-1", null, false, "usage", null, Encryption.NONE, false);
    }
}
