package org.reckoner.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What an object's bytes are.
 *
 * @param contentType a media type, {@code text/csv; charset=utf-8}
 * @param sha256 64 lower-case hexadecimal digits
 * @param size in bytes
 */
public record ObjectFacts(String contentType, String sha256, long size) {
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    public ObjectFacts {
        Objects.requireNonNull(contentType, "contentType");
        if (!SHA_256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("not a SHA-256: " + sha256);
        }
        if (size < 0) {
            throw new IllegalArgumentException("size " + size);
        }
    }

    /** The facts of a file, read once. */
    public static ObjectFacts of(Path file, String contentType) {
        return of(ObjectBytes.of(file), contentType);
    }

    /** The facts of bytes, read once. */
    static ObjectFacts of(ObjectBytes bytes, String contentType) {
        try (var in = bytes.open()) {
            return copy(in, OutputStream.nullOutputStream(), contentType);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies the stream to its end and says what went by. */
    static ObjectFacts copy(InputStream from, OutputStream to, String contentType) throws IOException {
        var digest = sha256Digest();
        var buffer = new byte[1 << 16];
        var size = 0L;
        for (int n = from.read(buffer); n >= 0; n = from.read(buffer)) {
            digest.update(buffer, 0, n);
            to.write(buffer, 0, n);
            size += n;
        }
        return new ObjectFacts(contentType, HexFormat.of().formatHex(digest.digest()), size);
    }

    static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
