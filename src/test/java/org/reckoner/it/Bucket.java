package org.reckoner.it;

import java.net.URI;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Object;

/** A bucket of a test's own on the S3 server of the build, seen by a bare client. */
public final class Bucket implements AutoCloseable {
    public static final String ENDPOINT = System.getProperty("reckoner.test.s3.endpoint");
    public static final String KEY = System.getProperty("reckoner.test.s3.key");
    public static final String SECRET = System.getProperty("reckoner.test.s3.secret");

    private final String name;
    private final S3Client client;

    private Bucket(String name, S3Client client) {
        this.name = name;
        this.client = client;
    }

    /** An empty bucket of a name nobody else has. */
    public static Bucket fresh(String name) {
        var client = S3Client.builder()
                .httpClientBuilder(Apache5HttpClient.builder())
                .region(Region.US_EAST_1)
                .endpointOverride(URI.create(ENDPOINT))
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(KEY, SECRET)))
                .build();
        client.createBucket(request -> request.bucket(name));
        return new Bucket(name, client);
    }

    /** What a server finds its way in by, where its settings name no key. */
    public static Map<String, String> credentials() {
        return Map.of("AWS_ACCESS_KEY_ID", KEY, "AWS_SECRET_ACCESS_KEY", SECRET, "AWS_REGION", "us-east-1");
    }

    public String name() {
        return name;
    }

    public SortedSet<String> keys() {
        var keys = new TreeSet<String>();
        client.listObjectsV2Paginator(request -> request.bucket(name)).contents().stream()
                .map(S3Object::key)
                .forEach(keys::add);
        return keys;
    }

    public byte[] bytes(String key) {
        return client.getObjectAsBytes(request -> request.bucket(name).key(key)).asByteArray();
    }

    /** Takes everything out. */
    public void empty() {
        client.listObjectsV2Paginator(request -> request.bucket(name)).stream()
                .map(ListObjectsV2Response::contents)
                .filter(page -> !page.isEmpty())
                .forEach(page -> client.deleteObjects(request -> request.bucket(name)
                        .delete(gone -> gone.objects(page.stream()
                                .map(object -> ObjectIdentifier.builder()
                                        .key(object.key())
                                        .build())
                                .toList()))));
    }

    @Override
    public void close() {
        client.close();
    }
}
