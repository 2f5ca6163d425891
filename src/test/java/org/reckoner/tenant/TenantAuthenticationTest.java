package org.reckoner.tenant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.reckoner.it.Problems.assertRefused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reckoner.platform.PlatformProblem;

class TenantAuthenticationTest {
    @ParameterizedTest
    @CsvSource({"8, 1", "64, 4", "12, 2"})
    void passwordRulesHaveLimits(int lengthMin, int classesMin) {
        var rules = PasswordRules.of(Integer.toString(lengthMin), Integer.toString(classesMin));
        assertEquals(new PasswordRules(lengthMin, classesMin), rules);
    }

    @ParameterizedTest
    @CsvSource({"7, 1, lengthMin", "65, 1, lengthMin", "x, 1, lengthMin", "'', 1, lengthMin", "12, 0, classesMin"})
    void rulesBeyondTheLimitsAreRefused(String lengthMin, String classesMin, String field) {
        assertRefused(field, PlatformProblem.INVALID, () -> PasswordRules.of(lengthMin, classesMin));
    }

    @Test
    void fiveKindsOfCharactersDoNotExist() {
        assertRefused("classesMin", PlatformProblem.INVALID, () -> new PasswordRules(12, 5));
    }

    @Test
    void aWayToLogInIsChosenAndAProviderNamed() {
        assertRefused(
                "authentication",
                PlatformProblem.INVALID,
                () -> new TenantAuthentication(null, PasswordRules.STANDARD, null));
        assertRefused(
                "issuer",
                PlatformProblem.INVALID,
                () -> new TenantAuthentication(AuthenticationKind.OPENID_CONNECT, PasswordRules.STANDARD, null));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "http://idp.example.com", "idp.example.com", "https://", "https:// space", "ftp://a.b"})
    void anIssuerIsAnHttpsAddress(String issuer) {
        assertRefused("issuer", PlatformProblem.INVALID, () -> new OpenIdConnect(issuer, "reckoner", null, "email"));
    }

    @Test
    void clientIdAndClaimAreNeededAndTheSecretIsNot() {
        var issuer = "https://idp.example.com/realm";
        assertNull(new OpenIdConnect(issuer, "reckoner", " ", "email").clientSecret());
        assertRefused("clientId", PlatformProblem.INVALID, () -> new OpenIdConnect(issuer, null, null, "email"));
        assertRefused("emailClaim", PlatformProblem.INVALID, () -> new OpenIdConnect(issuer, "reckoner", null, ""));
    }

    @Test
    void theSecretIsNotInTheText() {
        var provider = new OpenIdConnect("https://idp.example.com", "reckoner", "s3cret", "email");
        var how = new TenantAuthentication(AuthenticationKind.OPENID_CONNECT, PasswordRules.STANDARD, provider);
        assertFalse(how.toString().contains("s3cret"));
    }
}
