package org.reckoner.evidence;

import java.io.Serializable;
import java.time.Instant;
import org.reckoner.period.Span;
import org.reckoner.rating.LicenceLevel;

/**
 * A level in a period, as it is asked for again; whose, the thread's tenant says.
 *
 * @param withoutMobile whether mobile clients are left out (rating.md 2.2)
 */
public record ExploredLevel(Instant from, Instant until, boolean withoutMobile, LicenceLevel level)
        implements Serializable {
    PeriodKey key() {
        return new PeriodKey(new Span(from, until), withoutMobile);
    }
}
