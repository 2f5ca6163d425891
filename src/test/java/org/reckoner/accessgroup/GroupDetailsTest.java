package org.reckoner.accessgroup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.reckoner.it.Problems.assertRefused;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reckoner.platform.PlatformProblem;

class GroupDetailsTest {
    @Test
    void whatIsTypedIsKeptWithoutTheBlanksAround() {
        var group = new GroupDetails("  Unit   managers ", "  ", Set.of());
        assertEquals("Unit managers", group.name());
        assertEquals("unit managers", group.key());
        assertNull(group.description());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "a\tb\u0000"})
    void aGroupNeedsAName(String name) {
        assertRefused("name", PlatformProblem.INVALID, () -> GroupDetails.named(name));
    }

    @Test
    void longTextsAreRefusedBesideTheirInput() {
        assertRefused("name", PlatformProblem.INVALID, () -> GroupDetails.named("x".repeat(GroupDetails.NAME_MAX + 1)));
        var text = "x".repeat(GroupDetails.DESCRIPTION_MAX + 1);
        assertRefused("description", PlatformProblem.INVALID, () -> new GroupDetails("x", text, Set.of()));
    }
}
