package org.reckoner.access;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/** Codes of authenticator apps: six digits, new every half minute, by HMAC-SHA-1 as all the apps do (RFC 6238). */
final class Totp {
    static final int SECRET_BYTES = 20;
    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator();
    private static final long STEP_SECONDS = CODES.getTimeStep().toSeconds();

    /** Clocks of phones and people's fingers: the code before and the one after are good too. */
    private static final int STEPS_BESIDE = 1;

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS_OF_BYTE = 8;
    private static final int BITS_OF_LETTER = 5;

    private Totp() {}

    /** Of which half-minute, counted from 1970, this is the code; empty where of none around now. */
    static OptionalLong stepOf(byte[] secret, String code, Instant now) {
        var present = now.getEpochSecond() / STEP_SECONDS;
        var found = OptionalLong.empty();
        for (var step = present - STEPS_BESIDE; step <= present + STEPS_BESIDE; step++) {
            if (same(code(secret, step), code)) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    static String code(byte[] secret, long step) {
        try {
            var key = new SecretKeySpec(secret, CODES.getAlgorithm());
            return CODES.generateOneTimePasswordString(key, Instant.ofEpochSecond(step * STEP_SECONDS), Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("any bytes are a key here", e);
        }
    }

    /** What an authenticator app reads from the picture. */
    static String address(String email, String secret) {
        var label =
                URLEncoder.encode("Reckoner:" + email, StandardCharsets.UTF_8).replace("+", "%20");
        return "otpauth://totp/" + label + "?secret=" + secret + "&issuer=Reckoner";
    }

    /** The secret as people type it into an app: RFC 4648, without padding. */
    static String base32(byte[] bytes) {
        var text = new StringBuilder();
        var bits = 0;
        var held = 0;
        for (var one : bytes) {
            held = held << BITS_OF_BYTE | one & 0xff;
            for (bits += BITS_OF_BYTE; bits >= BITS_OF_LETTER; bits -= BITS_OF_LETTER) {
                text.append(BASE32.charAt(held >> bits - BITS_OF_LETTER & 0x1f));
            }
            held &= (1 << bits) - 1;
        }
        if (bits > 0) {
            text.append(BASE32.charAt(held << BITS_OF_LETTER - bits & 0x1f));
        }
        return text.toString();
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
