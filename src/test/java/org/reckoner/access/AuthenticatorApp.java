package org.reckoner.access;

import java.time.Instant;
import java.util.Locale;
import org.apache.commons.codec.binary.Base32;

/** What people have on their phones: knows a secret by its text and shows codes. */
public final class AuthenticatorApp {
    private final byte[] secret;

    public AuthenticatorApp(String secret) {
        this.secret = new Base32().decode(secret.toUpperCase(Locale.ROOT));
    }

    /** The code so many half-minutes from a moment. */
    public String code(Instant moment, int later) {
        return Totp.code(secret, moment.getEpochSecond() / 30 + later);
    }
}
