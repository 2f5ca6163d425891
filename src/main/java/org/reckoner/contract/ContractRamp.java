package org.reckoner.contract;

import java.io.Serializable;
import java.time.LocalDate;
import org.reckoner.rating.terms.Ramp;

/**
 * The time before a contract's term (rating.md 5.5).
 *
 * @param endOn the first date of the term; a period boundary
 */
public record ContractRamp(LocalDate endOn, Ramp.Option option) implements Serializable {
    public ContractRamp {
        Inputs.chosen("rampEndOn", Inputs.date("rampEndOn", endOn));
        Inputs.chosen("rampOption", option);
    }

    Ramp core() {
        return new Ramp(endOn, option);
    }
}
