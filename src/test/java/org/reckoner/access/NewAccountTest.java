package org.reckoner.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.reckoner.it.Problems.assertRefused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reckoner.platform.PlatformProblem;

class NewAccountTest {
    @Test
    void nameAndEmailAreStripped() {
        var account = new NewAccount(" Dana Cohen ", " dana@bank.example ", "secret words");
        assertEquals("Dana Cohen", account.name());
        assertEquals("dana@bank.example", account.email());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "two\nlines"})
    void aNameIsOneLineOfText(String name) {
        assertRefused("name", PlatformProblem.INVALID, () -> new NewAccount(name, "dana@bank.example", null));
    }

    @Test
    void aNameHas120Characters() {
        assertEquals(
                120,
                new NewAccount("x".repeat(120), "dana@bank.example", null)
                        .name()
                        .length());
        assertRefused(
                "name", PlatformProblem.INVALID, () -> new NewAccount("x".repeat(121), "dana@bank.example", null));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "dana", "dana@bank", "dana@@bank.example", "da na@bank.example"})
    void anEmailIsAnAddress(String email) {
        assertRefused("email", PlatformProblem.INVALID, () -> new NewAccount("Dana", email, null));
    }

    @Test
    void thePasswordIsNotInTheText() {
        assertFalse(
                new NewAccount("Dana", "dana@bank.example", "s3cret").toString().contains("s3cret"));
    }
}
