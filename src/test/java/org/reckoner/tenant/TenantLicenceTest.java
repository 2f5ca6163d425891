package org.reckoner.tenant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.reckoner.it.Problems.assertRefused;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reckoner.platform.PlatformProblem;

class TenantLicenceTest {
    @ParameterizedTest
    @ValueSource(strings = {"contact.example.com", "localhost", "a-b.example", "10.0.0.1"})
    void aHostNameIsAccepted(String host) {
        assertEquals(host, new TenantLicence(" " + host, null, null, Set.of()).hostName());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://example.com", "example.com/path", "-a.example", "a..b", "exa mple", "a_b"})
    void anythingElseIsNoHostName(String host) {
        assertRefused("hostName", PlatformProblem.INVALID, () -> new TenantLicence(host, null, null, Set.of()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1_000_000})
    void theMostUsersLieBetweenOneAndAMillion(int users) {
        assertEquals(users, new TenantLicence(null, null, users, Set.of()).usersMax());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1_000_001})
    void fewerOrMoreUsersAreRefused(int users) {
        assertRefused("usersMax", PlatformProblem.INVALID, () -> new TenantLicence(null, null, users, Set.of()));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void nothingTypedMeansNoLimitAndNoEnd(String text) {
        assertNull(TenantLicence.usersMax(text));
        assertNull(TenantLicence.expiresOn(text));
    }

    @Test
    void numbersAndDatesAreReadAsTyped() {
        assertEquals(250, TenantLicence.usersMax(" 250 "));
        assertEquals(LocalDate.of(2027, 12, 31), TenantLicence.expiresOn("2027-12-31"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "1.000", "1,000", "-5", "12345678901234567890", "2.5"})
    void anythingElseIsNoNumberOfUsers(String text) {
        assertRefused("usersMax", PlatformProblem.INVALID, () -> TenantLicence.usersMax(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31.12.2027", "2027-02-30", "soon"})
    void anythingElseIsNoDay(String text) {
        assertRefused("expiresOn", PlatformProblem.INVALID, () -> TenantLicence.expiresOn(text));
    }

    @Test
    void theLicenceEndsInOurTime() {
        for (var year : new int[] {1990, 2999}) {
            var day = LocalDate.of(year, 6, 1);
            assertEquals(day, new TenantLicence(null, day, null, Set.of()).expiresOn());
        }
        for (var year : new int[] {1989, 3000}) {
            var day = LocalDate.of(year, 6, 1);
            assertRefused("expiresOn", PlatformProblem.INVALID, () -> new TenantLicence(null, day, null, Set.of()));
        }
    }
}
