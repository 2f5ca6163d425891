package org.reckoner.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.function.Executable;
import org.reckoner.platform.Problem;
import org.reckoner.platform.RuleViolation;

/** Asserts that something is refused, and why. */
public final class Problems {
    private Problems() {}

    public static void assertRefused(Problem expected, Executable call) {
        assertEquals(expected, assertThrows(RuleViolation.class, call).problem());
    }

    /** The same, and beside which input the refusal is shown. */
    public static void assertRefused(String field, Problem expected, Executable call) {
        var violation = assertThrows(RuleViolation.class, call);
        assertEquals(expected, violation.problem());
        assertEquals(field, violation.field());
    }
}
