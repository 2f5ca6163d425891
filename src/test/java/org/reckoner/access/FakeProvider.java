package org.reckoner.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * An identity provider of its own, on HTTP: strict as a real one (client, address of return, PKCE, codes good once, nothing it does
 * not know), remembers what it was asked, and can be made to lie.
 */
public final class FakeProvider implements AutoCloseable {
    static final String CLIENT = "reckoner-client";
    static final String SECRET = "client secret with blanks & signs";
    private static final Set<String> ASKED = Set.of(
            "response_type",
            "scope",
            "client_id",
            "redirect_uri",
            "state",
            "nonce",
            "code_challenge",
            "code_challenge_method",
            "login_hint");

    private final HttpServer server;
    private final RSAKey key;
    private final Map<String, Map<String, List<String>>> codes = new ConcurrentHashMap<>();
    private final Instant now;

    /** What it lies about: changes the claims before they are signed. */
    UnaryOperator<JWTClaimsSet.Builder> lie = claims -> claims;

    /** Whether it signs by a key it does not publish, or by the client's secret. */
    boolean signsByAnotherKey;

    boolean signsBySecret;

    /** Who is logged in there. */
    String email;

    FakeProvider(String email, Instant now) throws IOException, JOSEException {
        this.email = email;
        this.now = now;
        key = new RSAKeyGenerator(2048).keyID("one").generate();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.createContext("/.well-known/openid-configuration", e -> json(e, 200, configuration()));
        server.createContext("/keys", e -> json(e, 200, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private String configuration() {
        return """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/keys", "response_types_supported": ["code"], "subject_types_supported": ["public"],
                 "id_token_signing_alg_values_supported": ["RS256"],
                 "token_endpoint_auth_methods_supported": ["client_secret_basic"]}""".formatted(issuer());
    }

    private void authorize(HttpExchange exchange) throws IOException {
        var asked = URLUtils.parseParameters(exchange.getRequestURI().getRawQuery());
        var fine = asked.keySet().equals(ASKED)
                && first(asked, "response_type").equals("code")
                && first(asked, "scope").contains("openid")
                && first(asked, "client_id").equals(CLIENT)
                && first(asked, "redirect_uri").endsWith("/login/provider")
                && first(asked, "code_challenge_method").equals("S256")
                && first(asked, "state").length() > 20
                && first(asked, "nonce").length() > 20;
        if (!fine) {
            json(exchange, 400, "{\"error\": \"invalid_request\", \"asked\": \"" + asked.keySet() + "\"}");
            return;
        }
        var code = UUID.randomUUID().toString();
        codes.put(code, asked);
        exchange.getResponseHeaders()
                .add("Location", first(asked, "redirect_uri") + "?code=" + code + "&state=" + first(asked, "state"));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        var sent =
                URLUtils.parseParameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var asked = codes.remove(first(sent, "code"));
        if (!clientAuthorization().equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            json(exchange, 401, "{\"error\": \"invalid_client\"}");
        } else if (asked == null
                || !first(sent, "grant_type").equals("authorization_code")
                || !first(sent, "redirect_uri").equals(first(asked, "redirect_uri"))
                || !challenge(first(sent, "code_verifier")).equals(first(asked, "code_challenge"))) {
            json(exchange, 400, "{\"error\": \"invalid_grant\"}");
        } else {
            json(exchange, 200, """
                    {"access_token": "unused", "token_type": "Bearer", "expires_in": 60, "id_token": "%s"}""".formatted(idToken(first(asked, "nonce"))));
        }
    }

    private String idToken(String nonce) {
        var claims = lie.apply(new JWTClaimsSet.Builder()
                        .issuer(issuer())
                        .subject("person-1")
                        .audience(CLIENT)
                        .claim("nonce", nonce)
                        .claim("email", email)
                        .claim("iat", now.getEpochSecond())
                        .claim("exp", now.getEpochSecond() + 300))
                .build();
        try {
            var algorithm = signsBySecret ? JWSAlgorithm.HS256 : JWSAlgorithm.RS256;
            var token =
                    new SignedJWT(new JWSHeader.Builder(algorithm).keyID("one").build(), claims);
            var signing = signsByAnotherKey ? new RSAKeyGenerator(2048).generate() : key;
            token.sign(signsBySecret ? new MACSigner((SECRET + SECRET).substring(0, 32)) : new RSASSASigner(signing));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String clientAuthorization() {
        var pair = URLEncoder.encode(CLIENT, StandardCharsets.UTF_8) + ":"
                + URLEncoder.encode(SECRET, StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static String challenge(String verifier) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String first(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of("")).get(0);
    }

    private static void json(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
