package org.reckoner.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A key as its holder has it, {@code rk_<prefix>_<secret>}; the database keeps the prefix and the hash. The secret has 256 random
 * bits, so a plain hash is enough: there is nothing to guess.
 */
public record ApiKeySecret(String prefix, String secret) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern FORM = Pattern.compile("rk_([0-9a-f]{12})_([A-Za-z0-9_-]{43})");

    static ApiKeySecret random() {
        var prefix = new byte[6];
        var secret = new byte[32];
        RANDOM.nextBytes(prefix);
        RANDOM.nextBytes(secret);
        return new ApiKeySecret(
                HexFormat.of().formatHex(prefix),
                Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    static Optional<ApiKeySecret> parse(String text) {
        var form = FORM.matcher(text);
        return form.matches() ? Optional.of(new ApiKeySecret(form.group(1), form.group(2))) : Optional.empty();
    }

    /** What its holder is shown, once. */
    public String text() {
        return "rk_" + prefix + "_" + secret;
    }

    String hash() {
        return HexFormat.of().formatHex(digest());
    }

    /** Takes the same time wherever the two differ. */
    boolean matches(String hash) {
        return MessageDigest.isEqual(digest(), HexFormat.of().parseHex(hash));
    }

    private byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Says nothing: keys do not belong in logs. */
    @Override
    public String toString() {
        return "ApiKeySecret";
    }
}
