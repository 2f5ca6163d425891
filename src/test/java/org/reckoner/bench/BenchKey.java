package org.reckoner.bench;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.HexFormat;
import org.reckoner.it.Node;
import org.reckoner.it.TestDatabase;

/** The API key of a benchmark's platform, by which it sends usage of any tenant. */
final class BenchKey {
    private static final String SECRET = "B".repeat(43);
    private static final String PREFIX = "0123456789be";

    private BenchKey() {}

    static void makeIn(TestDatabase database) throws Exception {
        var hash = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(SECRET.getBytes(StandardCharsets.US_ASCII)));
        database.update(
                "insert into api_key (id, version, name, prefix, secret_hash, scopes, created_at, created_by, expires_at)"
                        + " values (1, 0, 'bench', ?, ?, 'USAGE_WRITE', ?, 'bench', ?)",
                PREFIX,
                hash,
                LocalDateTime.of(2020, 1, 1, 0, 0),
                LocalDateTime.of(2099, 1, 1, 0, 0));
    }

    static HttpRequest.Builder request(Node node, long tenant, String path) {
        return HttpRequest.newBuilder(URI.create(node.url() + path))
                .header("Authorization", "Bearer rk_" + PREFIX + "_" + SECRET)
                .header("Reckoner-Tenant", Long.toString(tenant));
    }
}
