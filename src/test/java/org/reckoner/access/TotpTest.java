package org.reckoner.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** The vectors of RFC 6238, appendix B, of which the last six digits are ours. */
    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "2000000000, 279037"})
    void codesAreThoseOfTheStandard(long second, String code) {
        assertEquals(OptionalLong.of(second / 30), Totp.stepOf(SECRET, code, Instant.ofEpochSecond(second)));
    }

    @Test
    void theNeighboursAreGoodTooAndNoOthers() {
        var now = Instant.ofEpochSecond(1_234_567_890L);
        var step = now.getEpochSecond() / 30;
        for (var beside = -1; beside <= 1; beside++) {
            assertEquals(OptionalLong.of(step + beside), Totp.stepOf(SECRET, Totp.code(SECRET, step + beside), now));
        }
        assertTrue(Totp.stepOf(SECRET, Totp.code(SECRET, step - 2), now).isEmpty());
        assertTrue(Totp.stepOf(SECRET, Totp.code(SECRET, step + 2), now).isEmpty());
        assertFalse(Totp.stepOf(SECRET, "", now).isPresent());
    }

    /** RFC 4648, section 10, without padding. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void secretsAreWrittenInBase32(String bytes, String text) {
        assertEquals(text, Totp.base32(bytes.getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void appsReadWhoseItIs() {
        assertEquals(
                "otpauth://totp/Reckoner%3Aa%2Bb%40c.example?secret=MY&issuer=Reckoner",
                Totp.address("a+b@c.example", "MY"));
    }
}
