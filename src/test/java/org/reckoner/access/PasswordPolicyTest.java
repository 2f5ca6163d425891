package org.reckoner.access;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.reckoner.it.Problems.assertRefused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordPolicyTest {
    @Test
    void theLengthHasTwoEnds() {
        var policy = new PasswordPolicy(12, 1);
        assertDoesNotThrow(() -> policy.check("password", "x".repeat(12)));
        assertDoesNotThrow(() -> policy.check("password", "x".repeat(PasswordPolicy.LENGTH_MAX)));
        assertRefused("password", AccessProblem.PASSWORD_TOO_SHORT, () -> policy.check("password", "x".repeat(11)));
        assertRefused(
                "password",
                AccessProblem.PASSWORD_TOO_SHORT,
                () -> policy.check("password", "x".repeat(PasswordPolicy.LENGTH_MAX + 1)));
        assertRefused("password", AccessProblem.PASSWORD_TOO_SHORT, () -> policy.check("password", null));
    }

    @ParameterizedTest
    @CsvSource({"abcdefgh, 1", "abcdEFGH, 2", "abcdEF12, 3", "abcEF12!, 4", "äöüßÄÖ12, 3", "abcd    , 1", "12345678, 1"
    })
    void kindsOfCharactersAreCounted(String password, int kinds) {
        assertDoesNotThrow(() -> new PasswordPolicy(8, kinds).check("password", password + password));
        if (kinds < 4) {
            assertRefused(
                    "password",
                    AccessProblem.PASSWORD_TOO_PLAIN,
                    () -> new PasswordPolicy(8, kinds + 1).check("password", password + password));
        }
    }

    @Test
    void aSpaceIsACharacterOfItsOwnKind() {
        assertDoesNotThrow(() -> new PasswordPolicy(8, 2).check("password", "correct horse"));
    }
}
