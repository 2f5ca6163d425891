package org.reckoner.usage;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.reckoner.rating.Required;

/**
 * What was used of a resource on a local date, as it was sent.
 *
 * @param resource its code, as products of the catalogue name it
 */
public record ResourceUse(String key, String resource, LocalDate usedOn, BigDecimal quantity) {
    public ResourceUse {
        quantity = Required.plain(quantity);
    }
}
