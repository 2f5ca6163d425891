package org.reckoner.contract;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * How long a contract goes, from the end of its ramp.
 *
 * @param endOn the first date after the contract, a period boundary; null where none was agreed
 */
public record ContractTerm(int months, Renewal renewal, LocalDate endOn) implements Serializable {
    private static final int MONTHS_MAX = 120;

    public ContractTerm {
        if (months < 1 || months > MONTHS_MAX) {
            throw Inputs.invalid("termMonths", "rule.term-months");
        }
        Inputs.chosen("renewal", renewal);
        Inputs.date("endOn", endOn);
    }
}
