package org.reckoner.rating.terms;

import java.time.LocalDate;
import java.util.Objects;

/**
 * The time before a contract's term (rating.md 5.5).
 *
 * @param end the first date after it, on which the term begins; a period boundary
 */
public record Ramp(LocalDate end, Option option) {

    public Ramp {
        Objects.requireNonNull(end, "end");
        Objects.requireNonNull(option, "option");
    }

    /** What is charged in it. */
    public enum Option {
        /** Platform licences are free; telco, third-party applications and marked products are charged. */
        NO_LICENCE_FEES {
            @Override
            public boolean charges(BilledProduct product) {
                return product.isChargedInFreeRamp();
            }
        },
        /** Everything is charged on actual usage at the on-demand price. */
        CHARGE_ACTUAL {
            @Override
            public boolean charges(BilledProduct product) {
                return true;
            }
        };

        public abstract boolean charges(BilledProduct product);
    }
}
